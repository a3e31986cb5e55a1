/**
 * The base under which the site is built. After the build every address that begins with it is made relative, so that
 * the folder works wherever it is put.
 */
export const BUILD_BASE = '/__handbook__/';

const escapedBase = BUILD_BASE.replaceAll('/', String.raw`\/`);

/** From a file of the site to its root: `./`, `../`, `../../` … @param file path inside the site, with slashes */
export function rootFrom(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}

/** @param root what stands for the root of the site: a relative path, or an absolute one for a page served anywhere */
export function relativePage(html: string, root: string): string {
  return html.replaceAll(BUILD_BASE, root);
}

export function relativeStyle(css: string, file: string): string {
  return css.replaceAll(BUILD_BASE, rootFrom(file));
}

/** Addresses in a module become expressions that ask the module where it is. */
export function relativeScript(code: string, file: string): string {
  const root = `new URL(${JSON.stringify(rootFrom(file))},import.meta.url).pathname`;
  const inStrings = new RegExp(String.raw`(["'])${escapedBase}((?:(?!\1)[^\\\n])*)\1`, 'g');
  return (
    code
      .replace(inStrings, (_, quote: string, rest: string) => `(${root}+${quote}${rest}${quote})`)
      // What is left stands in template literals.
      .replaceAll(BUILD_BASE, `\${${root}}`)
  );
}
