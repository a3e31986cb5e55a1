import { clause } from '../../../validator/language/index.ts';

export default clause('1.p2', {
  source: 'раздел 1, второй абзац',
  title: 'Кто решает о дополнительных ресурсах',
  text: 'Выделить ли классу дополнительные ресурсы, чтобы образование в нём стало лучше, решает администрация школы.',
  bearer: 'administration',
  towards: 'class-teacher',
  periodicity: 'срок не назван',
  requirement: 'right',
  checkability: 'text-only',
  reason:
    'Пункт говорит, кто решает, но не говорит, когда и как. Ответ на предложения классного руководителя – в 2.3.5 и 2.4.6.',
  decisions: ['D22'],
});
