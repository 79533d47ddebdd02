import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc, type PxcSchemas } from '@/api/client';
import { tell } from '@/ui/tell';
import { draftOf, moved, newRule, ruleOf, sameRules, type DraftRule } from './draft';
import { problemsOf } from './problems';

type Held = PxcSchemas['Categorisation'];

/** The rules that hold, and what somebody is making of them. Nothing is written before it is saved. */
export function useEditor(held: Held) {
  const queries = useQueryClient();
  // `from` is the version that the changes began with: the server refuses them when another one holds by then.
  const [changes, setChanges] = useState<{ from: string; rules: DraftRule[] }>();
  const heldRules = useMemo(() => held.rules.map(draftOf), [held.rules]);
  const rules = changes?.rules ?? heldRules;
  const sent = useMemo(() => rules.map(ruleOf), [rules]);
  const dirty = changes !== undefined && !sameRules(sent, held.rules);
  const problems = useMemo(() => problemsOf(rules), [rules]);

  const edit = (rules: DraftRule[]) => setChanges({ from: changes?.from ?? held.version, rules });
  const hold = async (rules: Held) => {
    setChanges(undefined);
    queries.setQueryData(['pxc', 'categorisation', 'rules'], rules);
    await queries.invalidateQueries({ queryKey: ['pxc', 'categorisation'] });
  };
  const save = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(pxc.PUT('/api/pxc/categorisation', { body: { version: changes?.from, rules: sent } })),
    onSuccess: async (saved) => {
      tell('Rules saved', 'New and changed orders are categorised by them from now on.');
      await hold(saved);
    },
  });
  const reset = useMutation({
    mutationFn: () => bodyOf(pxc.DELETE('/api/pxc/categorisation')),
    onSuccess: async (defaults) => {
      tell('Default rules restored');
      await hold(defaults);
    },
  });
  return {
    rules,
    sent,
    dirty,
    problems,
    valid: Object.keys(problems).length === 0 && rules.length > 0,
    save,
    reset,
    discard: () => {
      save.reset();
      setChanges(undefined);
      void queries.invalidateQueries({ queryKey: ['pxc', 'categorisation'] });
    },
    add: () => {
      const added = newRule(rules);
      edit([added, ...rules]);
      return added.key;
    },
    change: (key: string, part: Partial<DraftRule>) =>
      edit(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule))),
    remove: (key: string) => edit(rules.filter((rule) => rule.key !== key)),
    move: (from: number, to: number) => edit(moved(rules, from, to)),
  };
}

export type Editor = ReturnType<typeof useEditor>;
