/**
 * How the embed looks, in its shadow: nothing of the page around comes in, and nothing goes out. Adopted as a sheet,
 * which no Content-Security-Policy takes for an inline style.
 */

const LIGHT =
  '--g:#fff;--s:#f2f4f7;--i:#10161c;--f:#3f4b57;--l:#c3ccd5;--a:#0b3d78;--c:#a3101f;--o:#8d0d1a;--w:#fff0c7;--wi:#2f2200;--u:#e8ebf0;--q:#e4f1e8;color-scheme:light';
const DARK =
  '--g:#11161b;--s:#1d242b;--i:#f3f6f8;--f:#c3ccd4;--l:#4a5661;--a:#a9cbff;--c:#ff9a9a;--o:#8d0d1a;--w:#4a3a00;--wi:#ffefc2;--u:#2a323a;--q:#17331f;color-scheme:dark';

export const EMBED_CSS = `:host{display:block;max-width:40rem;${LIGHT}}:host([hidden]){display:none}
@media(prefers-color-scheme:dark){:host(:not([theme=light])){${DARK}}}
:host([theme=dark]){${DARK}}
*{box-sizing:border-box;margin:0}
.b{font:1rem/1.45 system-ui,sans-serif;color:var(--i);background:var(--g);border:1px solid var(--l);border-radius:.5rem;padding:1rem;overflow-wrap:anywhere}
.h{font-size:1.15rem;line-height:1.3}.j{font-size:1rem;margin-top:1rem}
p,ul{margin-top:.5rem}ul{list-style:none;padding:0}
.n{margin-top:.5rem;padding:.6rem .75rem;border-radius:.35rem;background:var(--u)}
.n p:first-child{margin:0;font-weight:700}.n p{margin-top:.15rem}
.outage{background:var(--o);color:#fff}.warning{background:var(--w);color:var(--wi)}.quiet{background:var(--q)}
.m{font-size:.9rem;color:var(--f)}
.k{display:flex;flex-wrap:wrap;gap:.5rem}
a{color:var(--a)}.n a{color:inherit}
.t{display:inline-block;min-height:2.75rem;padding:.55rem .8rem;border:2px solid var(--c);border-radius:.35rem;color:var(--c);font-weight:700;text-decoration:none}
.l{padding:.6rem 0;border-top:1px solid var(--l)}
.l .m{margin-top:.25rem}
a:focus-visible{outline:3px solid var(--a);outline-offset:2px}
@media print{.b{border-color:#000}}`;
