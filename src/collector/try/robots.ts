/** Whether a site lets this program ask for an address (RFC 9309). */

/** Most that is read of `robots.txt`; the standard asks for 500 kB at least. */
export const ROBOTS_BYTES = 512 * 1024;

interface Group {
  agents: string[];
  rules: { allow: boolean; path: string }[];
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      // Several in a row share what follows.
      if (!open) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
      open = true;
    } else if (field === 'allow' || field === 'disallow') {
      open = false;
      const path = value.trim();
      if (path !== '') groups.at(-1)?.rules.push({ allow: field === 'allow', path });
    }
  }
  return groups;
}

/** Whether a rule speaks of a path: `*` stands for anything, `$` for the end. No pattern is built of it. */
function fits(rule: string, path: string): boolean {
  const whole = rule.endsWith('$');
  const [first = '', ...parts] = (whole ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const found = whole && last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !whole || at === path.length;
}

/**
 * Whether a path may be asked for. The longest rule that fits decides, and of two as long the one that allows.
 * @param agent product token of this program, in any case
 * @param path with its query
 */
export function isAllowed(robots: string, agent: string, path: string): boolean {
  const groups = groupsOf(robots);
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const fitting = ours.flatMap(({ rules }) => rules).filter((rule) => fits(rule.path, path));
  const [decides] = fitting.sort(
    (a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow),
  );
  return decides?.allow ?? true;
}
