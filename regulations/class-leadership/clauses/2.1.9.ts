import { clause } from '../../../validator/language/index.ts';

export default clause('2.1.9', {
  title: 'Сложная ситуация: сказать и позвать на помощь',
  text: 'Вовремя сообщает администрации и педагогам о сложных ситуациях, которые без них не решить; зовёт заместителей директора и любых специалистов школы, когда надо разобрать конфликт или помочь ученикам класса расти.',
  bearer: 'class-teacher',
  towards: ['administration', 'teacher', 'specialist'],
  periodicity: 'по каждой ситуации, «своевременно»',
  requirement: ['deadline', 'as-needed'],
  checkability: 'needs-decision',
  reason:
    'Срок за словом «своевременно» не назван. Когда классный руководитель узнал о ситуации, видно только из его записи. Звать ли на помощь, решает он сам.',
  decisions: ['D13', 'D14', 'D29'],
});
