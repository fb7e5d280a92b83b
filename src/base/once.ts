/** What is found out once for each object that it is asked of, and kept as long as that lives. */
export function oncePer<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}
