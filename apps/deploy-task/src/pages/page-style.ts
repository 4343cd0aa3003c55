/** The colours and measures of the site (apps/web/client/styles), as far as such a page needs them. */
export const pageStyle = `
:root { color-scheme: light dark;
  --surface: light-dark(#fbfcfa, #0e1613); --text: light-dark(#13211c, #edf3ef); --muted: light-dark(#55635c, #a3b2aa);
  --line: light-dark(#dbe2dc, #2c3933); --accent: #f85c37; --accent-hover: light-dark(#ff6f4d, #ff7553); --on-accent: #1c0b05;
  --focus: light-dark(#0b5cad, #8ec7ff); }
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; min-height: 100dvh; display: grid; grid-template-rows: auto 1fr; background: var(--surface); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
header { display: flex; align-items: center; gap: .625rem; padding: .875rem clamp(1rem, .35rem + 2.7vw, 2.5rem); border-bottom: 1px solid var(--line);
  font-size: 1.25rem; font-weight: 800; letter-spacing: -.02em; }
header svg { width: 2rem; height: 2rem; }
main { display: grid; align-content: center; align-items: center; gap: 1.5rem 4rem; width: 100%; max-width: 80rem; margin-inline: auto;
  padding: 2rem clamp(1rem, .35rem + 2.7vw, 2.5rem) 4rem; }
main > svg { display: block; width: min(20rem, 100%); height: auto; border-radius: .875rem; }
h1 { margin-bottom: 1rem; font-size: clamp(2.375rem, 1.55rem + 3.37vw, 4.25rem); font-weight: 900; line-height: 1.02; letter-spacing: -.04em;
  text-wrap: balance; }
p { max-width: 52ch; font-size: clamp(1.0625rem, 1.008rem + .225vw, 1.1875rem); text-wrap: pretty; }
p + p { margin-top: .75rem; color: var(--muted); }
a { display: inline-flex; align-items: center; min-height: 2.75rem; margin-top: 1.5rem; padding: 0 1.25rem; border-radius: .75rem;
  background: var(--accent); color: var(--on-accent); font-weight: 700; text-decoration: none; }
a:hover { background: var(--accent-hover); }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (min-width: 56rem) { main { grid-template-columns: 1fr 1fr; } main > svg { order: 1; width: 100%; } }
`;
