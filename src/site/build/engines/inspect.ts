/** Says what in a built script the oldest engines would not run. Pure. */
import { type AnyNode, type Options, parse } from 'acorn';
import { ALLOWED } from './allowed.ts';
import { LANGUAGE_EDITION } from './floor.ts';
import { LACKING } from './lacking.ts';
import { type Ancestors, isNode, walk } from './walk.ts';

export interface Script {
  /** Its path, for the report. */
  path: string;
  code: string;
  kind: 'module' | 'script';
}

const GLOBALS: ReadonlySet<string> = new Set(LACKING.globals);
const NAMES: ReadonlySet<string> = new Set(LACKING.names);
/** Interfaces of the objects that every page has under a name of its own. */
const INTERFACES: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  crypto: 'Crypto',
  performance: 'Performance',
  history: 'History',
  location: 'Location',
};
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['window', 'self', 'globalThis']);
/** Assertions that look back are a syntax error in Safari before 16.4, and end the whole script. */
const LOOKS_BACK = /\(\?<[=!]/;

/**
 * What of a script the oldest engines refuse or lack, each with the text around it; empty when they
 * run all of it. What stands behind a question whether it is there ("typeof x", "'x' in window",
 * "?.()") is no refusal.
 */
export function lackedBy({ path, code, kind }: Script): string[] {
  const options: Options = { ecmaVersion: LANGUAGE_EDITION, sourceType: kind };
  let program: AnyNode;
  try {
    program = parse(code, options);
  } catch (error) {
    return [`${path}: syntax after ES${LANGUAGE_EDITION}: ${String(error)}`];
  }
  const own = declaredNames(program);
  const found = new Map<string, string>();
  walk(program, (node, ancestors) => {
    const name = lackedAt(node, ancestors, own);
    if (name === null || found.has(name) || ALLOWED.has(name)) return;
    const around = code.slice(Math.max(0, node.start - 60), node.end + 40).replace(/\s+/g, ' ');
    found.set(name, `${path}: ${name}: …${around}…`);
  });
  return [...found.values()];
}

/** Every name that the script itself binds: not that of the global object. */
function declaredNames(program: AnyNode): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    walk(pattern, (node) => {
      if (node.type === 'Identifier') names.add(node.name);
    });
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration') bind(node.id);
    if ('params' in node) node.params.forEach(bind);
    if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') bind(node.id);
    if (node.type === 'CatchClause') bind(node.param);
    if ('local' in node) bind(node.local);
  });
  return names;
}

function lackedAt(node: AnyNode, ancestors: Ancestors, own: ReadonlySet<string>): string | null {
  switch (node.type) {
    case 'Literal':
      return LOOKS_BACK.test(node.regex?.pattern ?? String(node.value)) ? 'look-behind' : null;
    case 'TemplateElement':
      return LOOKS_BACK.test(node.value.raw) ? 'look-behind' : null;
    case 'Identifier': {
      const lacked = GLOBALS.has(node.name) && !own.has(node.name) && isRead(node, ancestors);
      return lacked && !isAskedFor(node.name, ancestors) ? node.name : null;
    }
    case 'MemberExpression':
      return lackedMember(node, ancestors, own);
    case 'CallExpression':
      return listensWithSignal(node) ? 'addEventListener({signal})' : null;
    default:
      return null;
  }
}

/** An identifier that stands for a value, not for a member, a key or a label. */
function isRead(node: AnyNode, [parent]: Ancestors): boolean {
  if (parent === undefined) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.type === 'Property') return parent.value === node;
  return !('key' in parent && parent.key === node) && parent.type !== 'LabeledStatement';
}

function lackedMember(
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  ancestors: Ancestors,
  own: ReadonlySet<string>,
): string | null {
  if (node.computed || node.property.type !== 'Identifier') return null;
  const { name } = node.property;
  const lacked = lackedName(name, node, ancestors, own);
  return lacked === null || isAskedFor(name, ancestors) ? null : lacked;
}

function lackedName(
  name: string,
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  [parent]: Ancestors,
  own: ReadonlySet<string>,
): string | null {
  if (node.object.type === 'Identifier' && !own.has(node.object.name)) {
    const object = node.object.name;
    if (GLOBAL_OBJECTS.has(object)) return GLOBALS.has(name) ? name : null;
    const owner = INTERFACES[object] ?? object;
    const lacked = [LACKING.members[owner], LACKING.statics[owner]];
    if (lacked.some((names) => names?.includes(name))) return `${owner}.${name}`;
  }
  const called = parent?.type === 'CallExpression' && parent.callee === node && !parent.optional;
  return called && NAMES.has(name) ? `.${name}()` : null;
}

/** Engines that do not know the option listen for ever. */
function listensWithSignal(node: Extract<AnyNode, { type: 'CallExpression' }>): boolean {
  const { callee } = node;
  const [, , options] = node.arguments;
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'addEventListener' &&
    options?.type === 'ObjectExpression' &&
    options.properties.some(
      (p) => p.type === 'Property' && p.key.type === 'Identifier' && p.key.name === 'signal',
    )
  );
}

/** Whether the script asks first, anywhere around, if the engine has something of this name. */
function isAskedFor(name: string, ancestors: Ancestors): boolean {
  const [parent] = ancestors;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return true;
  return ancestors.some((node) => {
    if (node.type === 'ConditionalExpression' || node.type === 'IfStatement') {
      return asks(node.test, name);
    }
    return node.type === 'LogicalExpression' && asks(node.left, name);
  });
}

function asks(test: AnyNode, name: string): boolean {
  let found = false;
  const called = new Set<AnyNode>();
  walk(test, (node) => {
    if (node.type === 'CallExpression') called.add(node.callee);
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') {
      const { argument } = node;
      const last = argument.type === 'MemberExpression' ? argument.property : argument;
      found ||= last.type === 'Identifier' && last.name === name;
    }
    if (node.type === 'BinaryExpression' && node.operator === 'in') {
      found ||= textOf(node.left) === name;
    }
    // "x.name && x.name()": a member is taken for there before it is used.
    found ||= isNamed(node, name) && !called.has(node);
  });
  return found;
}

const isNamed = (node: AnyNode, name: string): boolean =>
  node.type === 'MemberExpression' &&
  node.property.type === 'Identifier' &&
  node.property.name === name;

/** A text written out, whichever of its two forms a bundler chose. */
function textOf(node: AnyNode): unknown {
  if (node.type === 'Literal') return node.value;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? node.quasis[0]?.value.cooked
    : undefined;
}
