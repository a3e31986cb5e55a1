import { clause } from '../language.ts';

export default clause('I.3', {
  source: 'раздел I, пункт 3, начало',
  title: 'Координатор – главное лицо школы для родителей',
  text: 'Представляет школу перед родителями и отвечает за то, чтобы школа и родители слышали друг друга.',
  bearer: 'parent-coordinator',
  towards: 'parent',
  periodicity: 'всегда',
  requirement: 'principle',
  checkability: 'text-only',
  reason:
    'Описание роли. К кому родителю идти сначала, школа должна решить одна: другие регламенты называют классного руководителя.',
  contradicts: [
    { regulation: 'parents-partners', clause: 'I.2', why: 'там со всем сначала идут к классному руководителю' },
    { regulation: 'class-teacher', clause: 'III.2', why: 'там единое лицо – классный руководитель' },
    { regulation: 'class-leadership', clause: '2.1.1', why: 'там разговор ведёт классный руководитель' },
  ],
});
