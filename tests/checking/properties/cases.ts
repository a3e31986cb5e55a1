/** How many worlds are generated, and from which seed: fixed in the daily check, new in each deep one. */
export const cases = Number(process.env.REGLAMENT_CASES ?? 3000);
export const seed = Number(process.env.REGLAMENT_SEED ?? (cases > 3000 ? Date.now() % 1_000_000_000 : 1));
