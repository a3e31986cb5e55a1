import type { Reason } from '../../../schemas/regulation.ts';
import { say } from '../../messages/index.ts';
import { adviceWords } from '../../messages/reporting.ts';
import { reasonWords } from '../../messages/words.ts';
import { dayOfFinding, whoText } from '../finding-parts.ts';
import { oneLine } from '../plain-text.ts';
import { reasonCounts } from '../verdict.ts';
import { byNorm, underRegulations } from './finding-lines.ts';
import { capital, clauseName, marks, more, perClause, statusHeading, type Page } from './page.ts';

export function undetermined(page: Page): void {
  const { report, language, paper, limit } = page;
  const count = report.summary.counts.undetermined;
  if (count === 0) return;
  statusHeading(page, 'undetermined', count);
  for (const { reason, count: own } of reasonCounts(report.summary)) {
    if (page.isBrief) {
      undeterminedInBrief(reason, own, page);
      continue;
    }
    paper.blank();
    paper.paragraph([
      { text: '?', style: 'yellow' },
      ' ',
      { text: capital(reasonWords[reason][language]), style: 'bold' },
      ` – ${own}`,
    ]);
    paper.paragraph([adviceWords[reason][language]], { first: 2 });
    underRegulations(
      (finding) => finding.status === 'undetermined' && finding.reason === reason,
      limit === Infinity,
      page,
    );
  }
}

/** A reason with what helps, and under which clauses it holds how often. */
function undeterminedInBrief(reason: Reason, count: number, { regulations, language, paper }: Page): void {
  paper.paragraph(
    [
      { text: '?', style: 'yellow' },
      ' ',
      { text: capital(reasonWords[reason][language]), style: 'bold' },
      ` – ${count}. ${adviceWords[reason][language]}`,
    ],
    { first: 0, rest: 2 },
  );
  const places = regulations.flatMap(({ regulation, clauses }) => {
    const own = clauses
      .map(({ clause, norms }) => ({
        clause: oneLine(clause),
        count: norms
          .flatMap(({ findings }) => findings)
          .filter((finding) => finding.status === 'undetermined' && finding.reason === reason).length,
      }))
      .filter((one) => one.count > 0);
    return own.length === 0 ? [] : [`${oneLine(regulation)}: ${perClause(own)}`];
  });
  paper.paragraph([`${places.join('; ')}.`], { first: 2 });
}

export function pending(page: Page): void {
  const { report, language, paper, limit } = page;
  const count = report.summary.counts.pending;
  if (count === 0) return;
  statusHeading(page, 'pending', count);
  const findings = report.findings.filter(({ status }) => status === 'pending');
  const dated = findings
    .map((finding) => ({ finding, day: dayOfFinding(finding) }))
    .filter(({ day }) => day !== undefined && day >= report.asOf);
  const [next] = dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0));
  if (next?.day !== undefined) {
    const { finding, day } = next;
    paper.paragraph(
      [
        say(
          'report-nearest-due',
          { due: day, where: `${clauseName(finding, page)}, ${whoText(finding, language)}` },
          language,
        ),
      ],
      { first: 2 },
    );
  }
  if (limit === Infinity) byNorm(page, 'pending');
}

/** What is neither broken nor open: only where everything is asked for and the report has it. */
export function others(page: Page): void {
  if (page.limit !== Infinity) return;
  for (const status of ['satisfied', 'judgement', 'not-applicable'] as const) {
    const count = page.report.findings.filter((finding) => finding.status === status).length;
    if (count === 0) continue;
    statusHeading(page, status, count);
    byNorm(page, status);
  }
}

export function waived(page: Page): void {
  const { report, language, paper } = page;
  const count = report.summary.counts.waived;
  if (count === 0) return;
  statusHeading(page, 'waived', count);
  const findings = report.findings.filter(({ status }) => status === 'waived');
  const limit = page.isBrief ? 1 : page.limit;
  for (const finding of findings.slice(0, limit)) {
    paper.paragraph(
      [
        { text: marks.waived, style: 'dim' },
        ` ${oneLine(clauseName(finding, page))}, ${whoText(finding, language)} – ${oneLine(finding.waiver ? say('report-waived', finding.waiver, language) : finding.message)}`,
      ],
      { first: 2, rest: 4 },
    );
  }
  more(findings.length - limit, page, 2);
}
