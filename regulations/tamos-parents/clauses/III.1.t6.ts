import { clause } from '../language.ts';

export default clause('III.1.t6', {
  source: 'раздел III, пункт 1, шестая задача',
  title: 'Родители помогают администрации',
  text: 'На собраниях родители помогают администрации улучшать условия, в которых дети развиваются, воспитываются, поправляют здоровье и защищены, и отстаивать их законные права и интересы.',
  bearer: ['parent', 'administration'],
  towards: 'administration',
  forms: ['class-meeting'],
  periodicity: 'не указана',
  requirement: 'principle',
  checkability: 'text-only',
  reason:
    'Цель, а не действие: помощь родителей по журналу не проверить. Источник говорит здесь о воспитанниках; мы читаем это как «учеников».',
});
