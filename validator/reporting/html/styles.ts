/** The style sheet: the same text in every report, so that its hash is known. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: #fff; --wash: #f5f6f8; --line: #dce0e5; --rule: #b6bec7; --ink: #1a1f25; --soft: #545e68; --link: #1d4f91; --focus: #1d4f91;
  --violated: #b3261e; --undetermined: #845000; --pending: #2f5a82; --satisfied: #1b6a3b; --judgement: #634a94; --not-applicable: #5f6973; --waived: #17666d;
  --violated-wash: #fdeeec; --undetermined-wash: #fdf4e2;
  --heat-1: #fde2dd; --heat-2: #f8bfb6; --heat-3: #ef9385; --heat-4: #bb3026; --heat-ink: #3b0b07; --heat-ink-4: #fff;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "PT Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Roboto Mono", "Noto Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --wash: #1c2026; --line: #2e343b; --rule: #4a535d; --ink: #e7eaee; --soft: #a6b0ba; --link: #93bdf5; --focus: #93bdf5;
    --violated: #ff9d92; --undetermined: #efbf6c; --pending: #97bfe8; --satisfied: #82cf9d; --judgement: #c3aef0; --not-applicable: #a0aab4; --waived: #7ccbd2;
    --violated-wash: #351b19; --undetermined-wash: #302611;
    --heat-1: #3d201d; --heat-2: #642a24; --heat-3: #93352b; --heat-4: #d9564a; --heat-ink: #ffe4e0; --heat-ink-4: #1d0503;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; max-width: 82rem; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 650; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h2:focus, h3:focus { outline: none; }
code { font-family: var(--mono); font-size: .88em; }
bdi { unicode-bidi: isolate; }
[hidden] { display: none !important; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.defs { position: absolute; }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { left: 1rem; }

.violated { --tone: var(--violated); } .undetermined { --tone: var(--undetermined); } .pending { --tone: var(--pending); } .satisfied { --tone: var(--satisfied); }
.judgement { --tone: var(--judgement); } .not-applicable { --tone: var(--not-applicable); } .waived { --tone: var(--waived); }
.mark { width: 1em; height: 1em; flex: none; vertical-align: -.12em; overflow: visible; color: var(--tone); }
.stroke { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.heavy { stroke-width: 2.8; } .thin { stroke-width: 1.3; } .dot { fill: currentColor; }
.status { color: var(--tone); font-weight: 600; white-space: nowrap; }

.top { padding: clamp(1.5rem, 4vw, 3rem) 0 1.25rem; border-bottom: 3px solid var(--ink); }
.eyebrow { color: var(--soft); font-size: .9375rem; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); letter-spacing: -.015em; margin: .15rem 0 .6rem; }
.asof, .regulations { color: var(--soft); font-size: .9375rem; max-width: 90ch; }
.regulation { color: var(--ink); }
.sha { white-space: nowrap; }
.regulations li { margin-top: .35rem; } .regulations p { display: inline; } .regulations p + p { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }

.verdict { padding: clamp(1.5rem, 3vw, 2.5rem) 0 0; }
.headline { font-size: clamp(1.25rem, 1.05rem + 1vw, 1.75rem); line-height: 1.3; max-width: 34em; text-wrap: pretty; }
.tallies { display: grid; gap: 1.25rem 2.5rem; grid-template-columns: minmax(0, auto); margin: 1.5rem 0 0; }
.tallies-main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
.tally { color: inherit; text-decoration: none; }
.tallies-main .tally { display: grid; grid-template-columns: auto 1fr; align-items: center; align-content: start; column-gap: .6rem; padding: .9rem 1.1rem 1rem; border-top: 3px solid var(--tone); background: var(--wash); }
.tallies-main .violated { background: var(--violated-wash); } .tallies-main .undetermined { background: var(--undetermined-wash); }
.tallies-main .mark { font-size: 1.6rem; }
.tallies-main b { font-size: clamp(2.5rem, 1.8rem + 3.2vw, 4rem); line-height: 1; font-weight: 600; letter-spacing: -.03em; color: var(--tone); }
.tallies-main .tally span { grid-column: 1 / -1; margin-top: .35rem; }
.tallies-rest { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-content: center; }
.tallies-rest .tally { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; }
a.tally:hover span, a.tally:hover b { text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .18em; }
.others { margin-top: 1rem; color: var(--soft); }
.reasons { margin-top: 1.75rem; max-width: 60rem; }
.reasons h3 { font-size: 1rem; margin-bottom: .5rem; }
.reasons li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); column-gap: .75rem; padding: .55rem 0; border-top: 1px solid var(--line); align-items: baseline; }
.reason-count { text-align: right; font-weight: 600; color: var(--undetermined); }
.reasons .bar { grid-column: 2; }
.advice { grid-column: 2; color: var(--soft); font-size: .9375rem; }
.bar { width: 100%; display: block; margin: .3rem 0; }
.track { fill: var(--line); } .fill { fill: var(--undetermined); }

.contents { margin: 2.25rem 0 0; border-block: 1px solid var(--line); }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.contents a { display: inline-block; padding: .5rem 0; font-size: .9375rem; }
main > section { padding-top: 2.75rem; }
h2 { font-size: clamp(1.375rem, 1.2rem + .8vw, 1.75rem); letter-spacing: -.01em; margin-bottom: .5rem; }
.amount { color: var(--soft); font-weight: 400; }
.hint, .capped { color: var(--soft); font-size: .9375rem; max-width: 72ch; margin-bottom: .5rem; }
.capped { color: var(--ink); border-left: 3px solid var(--undetermined); padding-left: .75rem; }
.scroll { overflow-x: auto; max-width: 100%; position: relative; }
table { border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-weight: 600; }

#map h3 { margin-top: 1.5rem; font-size: 1.125rem; }
.heat { margin-top: .75rem; border-collapse: separate; border-spacing: 2px; }
.heat th, .heat td { height: 2.1rem; padding: 0; }
.heat thead th { font-size: .8125rem; text-align: center; padding: 0 .35rem .2rem; vertical-align: bottom; }
.heat thead th:first-child { padding-left: 0; }
.heat thead th:first-child, .heat tbody th { text-align: left; position: sticky; left: 0; background: var(--paper); padding-right: .75rem; z-index: 1; white-space: nowrap; max-width: 11rem; overflow: hidden; text-overflow: ellipsis; }
.heat thead a { display: inline-flex; min-width: 1.5rem; min-height: 1.5rem; align-items: flex-end; justify-content: center; text-decoration: none; }
.heat td { min-width: 3.4rem; text-align: center; background: var(--wash); border-radius: 2px; }
.heat td.none { background: none; }
.heat td a { display: flex; gap: .3em; align-items: baseline; justify-content: center; height: 100%; padding: .3rem .25rem; color: inherit; text-decoration: none; border-radius: 2px; }
.heat td a:hover { outline: 2px solid var(--ink); outline-offset: -1px; }
.heat i { font-style: normal; font-size: .8125rem; color: var(--undetermined); }
.heat .open { background: repeating-linear-gradient(135deg, var(--undetermined-wash) 0 5px, var(--paper) 5px 7px); }
.heat .clear .mark { opacity: .55; }
.heat .heat-1 { background: var(--heat-1); color: var(--heat-ink); } .heat .heat-2 { background: var(--heat-2); color: var(--heat-ink); }
.heat .heat-3 { background: var(--heat-3); color: var(--heat-ink); } .heat .heat-4 { background: var(--heat-4); color: var(--heat-ink-4); }
.heat [class^="heat-"] i { color: inherit; }
.heat .sum { background: none; text-align: right; padding-left: .6rem; white-space: nowrap; }
.scripted .unscripted { display: none; }
.faint { color: var(--soft); }

.legend { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; font-size: .9375rem; margin: .25rem 0 .75rem; }
.timeline { width: 100%; min-width: 46rem; table-layout: fixed; }
.timeline th { width: 14.5rem; padding: .2rem .75rem .2rem 0; font-weight: 400; position: sticky; left: 0; background: var(--paper); z-index: 1; }
.timeline td { padding: 0; }
.timeline tbody tr { border-top: 1px solid var(--line); }
.of-regulation th { width: auto; padding: .9rem 0 .3rem; font-weight: 600; } .of-regulation span { position: sticky; left: 0; display: inline-block; max-width: min(100%, 85vw); color: var(--ink); }
.timeline tbody:last-child tr:last-child { border-bottom: 1px solid var(--line); }
.timeline th a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; color: inherit; text-decoration: none; font-size: .875rem; line-height: 1.3; }
.timeline th a:hover span { text-decoration: underline; }
.timeline th span { color: var(--soft); }
.timeline svg { display: block; overflow: visible; }
.timeline text { fill: var(--soft); font-size: .75rem; }
.of-year { font-weight: 600; }
.grid { stroke: var(--line); stroke-width: 1; }
.as-of { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 3; }
.as-of-key { width: 1.2em; height: 1em; vertical-align: -.12em; }
.at g { color: var(--tone); } .at { overflow: visible; }
.at .stroke { stroke-width: 2.4; } .at .violated .stroke { stroke-width: 3.2; }
.behind { margin-top: .75rem; }
.months { margin-top: .5rem; } .months th, .months td { border: 1px solid var(--line); padding: .25rem .5rem; vertical-align: top; font-size: .8125rem; }

.decision { border-top: 1px solid var(--rule); padding: 1rem 0 1.5rem; max-width: 66rem; }
.decision h3 { font-size: 1.125rem; max-width: 40em; }
.number { color: var(--soft); font-weight: 600; margin-right: .2em; }
.settles { margin: .25rem 0 .75rem; }
.options { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.options li { border-left: 3px solid var(--rule); padding: .1rem 0 .1rem .9rem; display: grid; align-content: start; gap: .35rem; }
.options h4 { font-size: 1rem; }
.options p { font-size: .9375rem; }
.stacked { width: 100%; display: block; margin: .25rem 0 .4rem; }
.stacked rect { fill: var(--tone); stroke: var(--paper); stroke-width: 1; }
.flag { color: var(--soft); } .flag code { color: var(--ink); background: var(--wash); padding: .15em .4em; border-radius: 3px; white-space: nowrap; }
.spread { max-width: 36rem; display: grid; gap: .1rem; margin-bottom: .6rem; }
.spread li { display: grid; grid-template-columns: minmax(4rem, 10rem) 1fr; gap: .75rem; align-items: center; font-size: .9375rem; }

.finder { display: grid; gap: 1.5rem 3rem; grid-template-columns: minmax(0, 1fr); margin-top: 1rem; }
.filters { padding: 1rem; background: var(--wash); border-radius: 4px; align-self: start; }
.fields { display: grid; gap: .85rem; margin-top: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
.fields fieldset, .fields .buttons, .fields .search { grid-column: 1 / -1; }
.filters .count { font-weight: 600; }
.filters.active .count { color: var(--link); }
.field label, .filters legend { display: block; padding: 0; font-size: .875rem; color: var(--soft); margin-bottom: .2rem; }
.field input, .field select { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; padding: .4rem .6rem; min-height: 2.5rem; }
.filters fieldset { border: 0; min-width: 0; }
.choice { display: flex; align-items: center; gap: .5rem; min-height: 2rem; cursor: pointer; }
.choice input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); flex: none; }
.choice b { margin-left: auto; font-weight: 400; color: var(--soft); }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; padding: .35rem .8rem; min-height: 2.5rem; cursor: pointer; }
button:hover { border-color: var(--ink); }
.list { min-width: 0; }
.clause + .clause { margin-top: 2.75rem; }
.clause > header { border-top: 2px solid var(--ink); padding-top: .7rem; }
.clause .of { color: var(--soft); font-size: .875rem; }
.clause h3 { font-size: 1.3125rem; max-width: 34em; }
.text { margin-top: .35rem; } .text p { max-width: 68ch; padding: .25rem 0 .25rem .9rem; border-left: 3px solid var(--line); }
summary { cursor: pointer; color: var(--link); width: fit-content; padding: .15rem 0; font-size: .9375rem; }
.norm { margin-top: 1.25rem; }
.norm h4 { font-size: 1rem; max-width: 44em; }
.counts { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; font-size: .875rem; color: var(--soft); margin: .2rem 0 .35rem; }
.finding { position: relative; border-top: 1px solid var(--line); padding: .7rem 0 .6rem 1rem; border-left: 3px solid transparent; margin-left: -1rem; content-visibility: auto; contain-intrinsic-size: auto 7rem; }
.finding.violated { border-left-color: var(--violated); }
.finding:target { background: var(--wash); border-left-color: var(--focus); }
.line { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; }
.who { font-weight: 600; }
.reason { color: var(--soft); }
.message { max-width: 68ch; }
.meta { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--soft); font-size: .9375rem; }
.place { color: var(--soft); overflow-wrap: anywhere; }
dl > div { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: .1rem 1rem; padding: .4rem 0; border-top: 1px dotted var(--line); font-size: .9375rem; }
dt { color: var(--soft); hyphens: auto; } dd > ul > li + li { margin-top: .2rem; }
.why { color: var(--undetermined); display: block; }
.days { display: flex; flex-wrap: wrap; gap: .3rem; }
.days li { background: var(--wash); border-radius: 3px; padding: .15rem .5rem; border-bottom: 2px solid var(--rule); font-size: .875rem; }
.days b { font-weight: 600; } .days .counted { border-bottom-color: var(--pending); } .days .rolled { border-bottom-color: var(--violated); }
.days .skipped, .days .paused { border-bottom-style: dotted; color: var(--soft); } .days .skipped b, .days .paused b { font-weight: 400; }
.readings { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.reading { border: 1px solid var(--line); border-radius: 4px; padding: .5rem .75rem; display: grid; gap: .35rem; align-content: start; }
.permalink { text-decoration: none; }

.plain th, .plain td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-top: 1px solid var(--line); }
.plain thead th { color: var(--soft); font-weight: 400; border-top: 0; }
.plain td:last-child { padding-right: 0; }
.origin-open td { color: var(--undetermined); }
.unchecked li, .warnings li { padding: .35rem 0; border-top: 1px solid var(--line); max-width: 76ch; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }

@media (min-width: 60rem) {
  .tallies { grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); align-items: center; }
  .reasons li { grid-template-columns: 3rem minmax(0, 26rem) minmax(0, 1fr); }
  .reasons .bar { grid-column: 3; grid-row: 1; align-self: center; }
  .advice { grid-column: 2 / -1; }
  .scripted .finder { grid-template-columns: 17.5rem minmax(0, 1fr); }
  .filters { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .fields { grid-template-columns: minmax(0, 1fr); }
  .filters summary { display: none; }
  .finding { padding-right: 7.5rem; } .finding details[open] { margin-right: -7.5rem; }
  .finding summary { position: absolute; right: 0; top: .6rem; }
}
@media (max-width: 40rem) {
  .tallies-main .tally { padding: .75rem .85rem; }
  dl > div { grid-template-columns: minmax(0, 1fr); }
  .timeline th { width: 4.25rem; } .timeline th a span { display: none; }
  .flag code { white-space: normal; }
  .plain, .plain tbody, .plain tr, .plain td, .plain tbody th { display: block; }
  .plain thead { position: absolute; clip-path: inset(50%); }
  .plain tr { border-top: 1px solid var(--line); padding: .4rem 0; } .plain td, .plain tbody th { border: 0; padding: .05rem 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .heat td a, .tallies-main .tally { border: 1px solid; } }

@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --wash: #f5f6f8; --line: #ccd1d7; --rule: #9aa3ad; --ink: #000; --soft: #444c55; --link: #000;
    --violated: #a11b13; --undetermined: #754700; --pending: #2f5a82; --satisfied: #1b6a3b; --judgement: #634a94; --not-applicable: #5f6973; --waived: #17666d;
    --violated-wash: #fff; --undetermined-wash: #f3f3f3;
    --heat-1: #fde2dd; --heat-2: #f8bfb6; --heat-3: #ef9385; --heat-4: #bb3026; --heat-ink: #3b0b07; --heat-ink-4: #fff;
  }
  html { font-size: 9.25pt; }
  body { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .skip, .contents, .unscripted, .buttons, .filters details, footer a, summary, .behind { display: none; }
  .filters { display: block; position: static; padding: 0; background: none; }
  .scripted .finder, .finder { display: block; }
  .settles a { display: none; }
  main > section { padding-top: 8mm; }
  h2, h3, h4, .counts { break-after: avoid; }
  .clause { break-before: page; }
  .clause + .clause { margin-top: 0; }
  .finding { break-inside: avoid; padding-right: 0; content-visibility: visible; margin-left: 0; padding: 2.5mm 0 2mm 3mm; }
  .scroll { overflow: visible; }
  .heat { font-size: 8pt; width: 100%; } .heat td { min-width: 0; } .heat thead th { font-size: 7pt; padding: 0 1px 2px; } .heat td, .heat th { height: 6mm; }
  .heat td, .heat tbody th, .track, .fill, .stacked rect, .tallies-main .tally, .days li { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .timeline { min-width: 0; } .timeline th { width: 42mm; }
  .timeline tr, .decision, .reading, .plain tr { break-inside: avoid; }
  dl > div { grid-template-columns: 38mm 1fr; padding: 1mm 0; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
