import { say, type MessageParams } from '../../messages/index.ts';
import type { Language } from '../../messages/message.ts';
import { publishingWords } from '../../messages/publishing.ts';
import type { LintMessage } from './lint-message.ts';

export const lintFormats = ['text', 'json', 'sarif', 'github'] as const;
export type LintFormat = (typeof lintFormats)[number];

/**
 * @param messages files by the paths that a reader sees
 * @param version of the program, for SARIF
 */
export function renderLint(
  messages: readonly LintMessage[],
  format: LintFormat,
  language: Language,
  version: string,
): string {
  switch (format) {
    case 'text':
      return textOf(messages, language);
    case 'json':
      return `${JSON.stringify({ format: 'reglament-lint/1', messages: messages.map((one) => plain(one, language)) }, null, 2)}\n`;
    case 'github':
      return messages.map((one) => `${githubLine(one, language)}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(sarifOf(messages, language, version), null, 2)}\n`;
  }
}

export function sentence({ id, params }: LintMessage, language: Language): string {
  // The message was made with the parameters of its id; data loses that pairing.
  return say(id, params as MessageParams<typeof id>, language);
}

function plain(one: LintMessage, language: Language) {
  const { rule, severity, file, line, column, fix } = one;
  return { rule, severity, file, line, column, message: sentence(one, language), ...(fix ? { fix } : {}) };
}

function textOf(messages: readonly LintMessage[], language: Language): string {
  const words = publishingWords[language];
  const lines = messages.map((one) => {
    const place = `${one.file}:${one.line}:${one.column}`;
    return `${place}: ${words[one.severity]} ${one.rule}: ${sentence(one, language)}`;
  });
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const fixes = messages.filter(({ fix }) => fix !== undefined).length;
  lines.push(words.lint(errors, messages.length - errors, fixes));
  return `${lines.join('\n')}\n`;
}

/** A workflow command of GitHub; what would end it early is escaped. */
function githubLine(one: LintMessage, language: Language): string {
  const value = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { severity, file, line, column, rule } = one;
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${value(sentence(one, language))}`;
}

function sarifOf(messages: readonly LintMessage[], language: Language, version: string) {
  const rules = [...new Set(messages.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'reglament lint', version, language, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: messages.map((one) => ({
          ruleId: one.rule,
          ruleIndex: rules.indexOf(one.rule),
          level: one.severity,
          message: { text: sentence(one, language) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: one.file.split('/').map(encodeURIComponent).join('/') },
                region: { startLine: one.line, startColumn: one.column },
              },
            },
          ],
        })),
      },
    ],
  };
}
