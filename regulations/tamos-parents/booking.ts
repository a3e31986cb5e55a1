import { event, where } from './language.ts';

/** «Назначаются через координатора»: записал координатор, или родитель записался сам на сайте школы (III.3.b). */
export const bookedThroughCoordinator = event('reception.booked', {
  where: where.or(where.equals('role', 'parent-coordinator'), where.equals('form', 'school-site')),
});
