/** Source of the style sheet. No blank may matter after `{ } : ; , >`: it is taken out. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1b1f23; --soft: #4f5a62; --line: #d5d9d6; --wash: #f1f4f2;
  --accent: #0b5f56; --warn: #8a4b00; --warn-wash: #fdf3e2; --bad: #a3242b; --bad-wash: #fcefee;
}
@supports (color: light-dark(#fff, #000)) {
  :root {
    --paper: light-dark(#fdfdfb, #14181a); --ink: light-dark(#1b1f23, #e8ebe9); --soft: light-dark(#4f5a62, #a9b4b8);
    --line: light-dark(#d5d9d6, #384146); --wash: light-dark(#f1f4f2, #1d2326); --accent: light-dark(#0b5f56, #7fd1c3);
    --warn: light-dark(#8a4b00, #f0b968); --warn-wash: light-dark(#fdf3e2, #2c2415);
    --bad: light-dark(#a3242b, #ff9d96); --bad-wash: light-dark(#fcefee, #301c1b);
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; display: flex; flex-direction: column; min-height: 100vh; overflow-wrap: anywhere; }
main { flex: 1; }
main:focus { outline: none; }
.wide { width: 100%; max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { left: 0; top: 0; z-index: 1; }
header { border-bottom: 1px solid var(--line); }
header > div:not(.banner) { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-top: .75rem; padding-bottom: .75rem; }
.name { font-weight: 700; font-size: 1.2rem; letter-spacing: -.01em; color: var(--ink); text-decoration: none; line-height: 1.25; padding: .2rem 0; }
.tagline { display: block; font-size: .85rem; font-weight: 400; letter-spacing: 0; color: var(--soft); }
.language { font-size: .95rem; padding: .4rem 0; white-space: nowrap; }
.banner { background: var(--warn-wash); color: var(--warn); border-top: 1px solid var(--line); }
.banner p { margin: 0 auto; padding-top: .5rem; padding-bottom: .5rem; font-size: .95rem; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.15rem); line-height: 1.2; letter-spacing: -.015em; margin: 2rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; line-height: 1.4; margin: .1rem 0; font-weight: 600; }
.lead { font-size: 1.05rem; color: var(--soft); max-width: 38rem; margin: 0 0 1.75rem; }
.hint, .small, .aside, .none { color: var(--soft); }
.hint, .small { font-size: .95rem; margin: 0 0 .5rem; }
.filters { background: var(--wash); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.1rem; }
.filters label { font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin: 0; }
.search input { flex: 1 1 8rem; min-width: 0; }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; padding: .4rem .7rem; border: 1px solid var(--soft); border-radius: 4px; background: var(--paper); max-width: 100%; }
.field input, .field select { width: 100%; }
button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; padding: .4rem 1.2rem; cursor: pointer; }
button:hover { text-decoration: underline; }
[aria-invalid] { border: 2px solid var(--bad); }
details { margin-top: .9rem; }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; color: var(--accent); width: fit-content; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .9rem 1.25rem; margin: .6rem 0 1rem; }
.field { margin: 0; }
.day h2 { font-size: 1rem; font-weight: 600; color: var(--soft); margin: 2.25rem 0 .9rem; }
.timeline { list-style: none; margin: 0; padding: 0; }
.entry { position: relative; padding: 0 0 2rem 1.5rem; border-left: 2px solid var(--line); margin-left: .45rem; }
.entry:last-child { padding-bottom: .5rem; }
.entry::before { content: ""; position: absolute; left: -.5rem; top: .42rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--paper); border: .2rem solid var(--accent); box-sizing: content-box; margin-left: -.02rem; }
.entry.ended::before { border-color: var(--bad); }
.entry:target > article { background: var(--wash); outline: .6rem solid var(--wash); }
.entry p { margin: .25rem 0; }
.overline { margin: 0 0 .1rem; font-size: .9rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
.entry h3 a { color: var(--ink); text-decoration-color: var(--line); }
.entry h3 a:hover { color: var(--accent); text-decoration-color: currentColor; }
.by { font-size: .95rem; }
.by a { display: inline-block; padding: .1rem 0; }
.reason { max-width: 38rem; }
.dates { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; font-size: .9rem; color: var(--soft); }
.mark { font-weight: 600; padding: .05rem .5rem; border-radius: 3px; border: 1px solid currentColor; color: var(--warn); background: var(--warn-wash); text-decoration: none; }
.mark.replaced, .mark.cancelled, .mark.revoked, .mark.annulled { color: var(--bad); background: var(--bad-wash); }
h1.ended, .ended h3 { color: var(--soft); text-decoration: line-through; text-decoration-thickness: 1px; }
.ended h3 a { color: inherit; text-decoration: line-through; }
.notice { border-left: 4px solid var(--warn); background: var(--warn-wash); padding: .5rem .8rem; max-width: 38rem; }
.trail { margin-top: 1.25rem; font-size: .95rem; }
.trail + .overline { margin-top: 1.5rem; }
.overline + h1 { margin-top: 0; }
.trail a, .inline a { display: inline-block; padding: .15rem 0; }
dl, dd { margin: 0; }
dt { font-weight: 600; }
.fields > div { padding: .6rem 0; border-top: 1px solid var(--line); }
.fields > div:last-child { border-bottom: 1px solid var(--line); }
.fields dt { color: var(--soft); font-weight: 500; font-size: .95rem; }
.absent { font-size: .95rem; }
.absent p { color: var(--soft); margin: .4rem 0 0; }
.code { font-size: .8rem; color: var(--soft); display: block; }
.path { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1.5rem 0 0; }
.counts dt { font-weight: 400; color: var(--soft); font-size: .95rem; }
.counts dd { font-size: 1.5rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts div { display: flex; flex-direction: column-reverse; }
.corrections { margin: .5rem 0; }
.four { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.four > div { box-shadow: 0 0 0 .5px var(--line); padding: .7rem .9rem; }
.four dt { color: var(--soft); font-weight: 500; font-size: .9rem; }
.nested > div { display: flex; flex-wrap: wrap; gap: 0 .6rem; }
.nested dt { color: var(--soft); font-weight: 500; font-size: inherit; }
.nested dt::after { content: ":"; }
.values { margin: 0; padding-left: 1.1rem; }
.former { color: var(--soft); }
.said { font-size: .85rem; font-weight: 600; color: var(--soft); }
.four .said { display: block; }
ins { text-decoration: none; font-weight: 600; }
del { text-decoration-thickness: 1.5px; text-decoration-color: var(--bad); }
code { font: .95em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: .95rem; padding-bottom: .4rem; }
th, td { text-align: left; font-weight: 400; padding: .5rem 0; border-top: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--soft); font-size: .95rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-left: 1rem; }
.pages { display: flex; flex-wrap: wrap; gap: .75rem; margin: 2rem 0 0; }
.pages a { padding: .5rem 1rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
.pages a:hover { border-color: var(--accent); }
.nothing { margin: 2.5rem 0; }
.errors { border: 2px solid var(--bad); border-radius: 6px; padding: .25rem 1rem; margin: 0 0 1.5rem; }
.errors ul { margin: .6rem 0; padding-left: 1.2rem; }
.errors a { color: var(--bad); }
form.filters { margin-top: 1.25rem; }
.cards { list-style: none; margin: 1.25rem 0 0; padding: 0; }
.cards > li { border-top: 1px solid var(--line); padding: .9rem 0 1rem; }
.cards h2, .cards h3 { font-size: 1.1rem; margin: .1rem 0; }
.cards p { margin: .2rem 0; }
.cards .four { margin: .6rem 0; }
.cards .overdue { border-left: 4px solid var(--bad); padding-left: .9rem; }
.moves { padding-left: 1.6rem; margin: 0; }
.moves > li { border-top: 1px solid var(--line); padding: .6rem 0 .7rem .2rem; }
.moves > li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.moves p { margin: .1rem 0; }
.moves .from { color: var(--soft); }
.moves .ended .to a { color: inherit; text-decoration: line-through; }
.tree { list-style: none; margin: .5rem 0; padding: 0; }
.tree .tree { margin: 0 0 0 .5rem; padding-left: 1rem; border-left: 2px solid var(--line); }
.tree a { display: inline-block; padding: .2rem 0; }
.day-form { margin: 1.25rem 0; }
.open-data { margin-top: 2.5rem; }
.day-form .hint { margin-top: .4rem; }
.day-form label { font-weight: 600; }
.stretches { margin: .4rem 0; padding-left: 1.2rem; font-size: .95rem; }
.stretches .span { white-space: nowrap; }
.post.eliminated h3 { color: var(--soft); text-decoration: line-through; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
.choices a { padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
.choices a.trouble { color: var(--bad); border-color: var(--bad); }
.choices [aria-current] { background: var(--wash); border-color: currentColor; font-weight: 600; }
.standing { font-size: 1.15rem; font-weight: 600; border-left: 4px solid var(--accent); padding: .3rem .8rem; background: var(--wash); width: fit-content; }
.standing.TMS, .standing.cancelled { border-color: var(--bad); }
.chart { display: block; width: 100%; max-width: 26rem; height: auto; margin: 1rem 0 1.5rem; overflow: visible; }
.chart text { font-size: 14px; fill: var(--ink); }
.chart .value { font-weight: 700; font-variant-numeric: tabular-nums; }
.chart .track { fill: var(--wash); }
.chart .bar { fill: var(--accent); }
.figures { max-width: 32rem; margin-bottom: 1rem; }
.figures .aside th { padding-left: 1.1rem; }
.ranking th, .ranking td { padding-right: .75rem; }
.ranking thead { white-space: nowrap; }
.rank { font-weight: 700; font-variant-numeric: tabular-nums; }
.tie td { border-top: 0; padding-top: 0; color: var(--soft); font-size: .9rem; }
.glossary { margin-top: 2.5rem; }
.sections { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; padding-bottom: .6rem; font-size: .95rem; }
.sections a { padding: .2rem 0; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); background: var(--wash); font-size: .95rem; }
footer .wide { padding-top: 1.25rem; padding-bottom: 1.75rem; }
.freshness { margin: 0 0 1rem; }
.trouble { color: var(--bad); }
.inline { list-style: none; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; }
footer nav p { margin: 0; }
@media (min-width: 40rem) {
  .fields > div { display: grid; grid-template-columns: 13rem 1fr; gap: 1.25rem; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 10.5pt; background: none; }
  .skip, .language, .sections, .filters, .pages, .choices, .trail, footer nav { display: none; }
  .entry, .fields > div { break-inside: avoid; }
  main a[href^="/"]::after { content: " (" attr(href) ")"; font-size: .8em; color: var(--soft); }
  footer { background: none; }
}
`;
