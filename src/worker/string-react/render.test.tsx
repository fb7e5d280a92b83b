import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement, type ReactElement } from 'react';
import { renderToString as reactDraws } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as own from './react.ts';
import { renderToString } from './render.ts';

/** The same tree built with React's elements and with ours. */
function both(build: (make: typeof createElement) => unknown): [string, string] {
  return [
    reactDraws(build(createElement) as ReactElement),
    renderToString(build(own.createElement as unknown as typeof createElement) as own.Node),
  ];
}

describe('drawing to text as React does', () => {
  const cases: Record<string, (make: typeof createElement) => unknown> = {
    'text next to text': (h) => h('p', null, 'a', 'b', 1, '', 'c', null, false, 'd'),
    'text after an element': (h) => h('p', null, 'a', h('b', null, 'x'), 'c'),
    'signs that could become markup': (h) => h('p', { title: `"'<&>` }, `<script>&"'`),
    'attributes written otherwise than called': (h) =>
      h('label', { htmlFor: 'x', className: 'y', tabIndex: -1 }, 'z'),
    'attributes that are there or not': (h) =>
      h('details', { open: true, hidden: false, 'aria-hidden': true, 'data-x': false }, 'z'),
    'nothing where there is nothing': (h) => h('p', { id: undefined, lang: null }, undefined),
    'a void element': (h) => h('p', null, h('br'), h('input', { id: 'i', type: 'search' })),
    'lists with keys': (h) =>
      h(
        'ul',
        null,
        [1, 2].map((n) => h('li', { key: n }, n)),
      ),
    'handlers are not drawn': (h) => h('button', { type: 'button', onClick: () => undefined }, 'b'),
    'an outline': (h) => h('svg', { viewBox: '0 0 1 1', strokeWidth: 2 }, h('path', { d: 'M0 0' })),
  };
  for (const [name, build] of Object.entries(cases)) {
    it(name, () => {
      const [react, ours] = both(build);
      expect(ours).toBe(react);
    });
  }

  it('refuses raw HTML and inline styles rather than drawing them', () => {
    const raw = own.createElement('p', { dangerouslySetInnerHTML: { __html: '<b>' } });
    const styled = own.createElement('p', { style: { color: 'red' } });
    expect(() => renderToString(raw)).toThrow(/dangerouslySetInnerHTML/);
    expect(() => renderToString(styled)).toThrow(/style/);
  });

  it('gives a context back its value after a provider', () => {
    const context = own.createContext('outer');
    const read = () => own.createElement('i', null, String(own.useContext(context)));
    const tree = own.createElement(
      own.Fragment,
      null,
      own.createElement(context, { value: 'inner' }, own.createElement(read, null)),
      own.createElement(read, null),
    );
    expect(renderToString(tree)).toBe('<i>inner</i><i>outer</i>');
  });
});

describe('the stand-in', () => {
  it('names every part of React that the pages import', () => {
    const folder = fileURLToPath(new URL('../../pages/', import.meta.url));
    // What `extras` hold is loaded in the page alone: no page is drawn of it in the worker.
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx$/.test(file) && !/\.test\.|^extras/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(pages.length).toBeGreaterThan(20);
    const named = pages.flatMap((text) =>
      [...text.matchAll(/^import \{ ([^}]+) \} from 'react'/gm)].flatMap(([, list = '']) =>
        list.split(', ').filter((name) => !name.startsWith('type ')),
      ),
    );
    expect(named.filter((name) => !(name in own))).toEqual([]);
  });
});
