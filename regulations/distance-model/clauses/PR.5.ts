import { clause } from '../../../validator/language/index.ts';

export default clause('PR.5', {
  source: 'перечень принципов, пятый',
  title: 'Не вмешиваться в жизнь семьи неосторожно',
  text: 'В жизнь семьи нельзя вторгаться неосторожно.',
  bearer: 'school-staff',
  towards: 'parent',
  periodicity: 'действует всегда',
  requirement: 'prohibition',
  checkability: 'text-only',
  reason:
    'Где кончается забота и начинается вмешательство, решают люди. Если семья пожалуется, её жалоба – обращение, и на него отвечают в свой срок.',
});
