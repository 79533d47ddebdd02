import type { Condition, Rule } from '../queries';
import type { Category } from './words';

/** A rule as it is edited: every condition is there, empty when it isn't asked for. */
export interface DraftRule {
  /** Stays, whatever is edited. */
  key: string;
  id: string;
  name: string;
  category: Category;
  everyItem: boolean;
  actions: string[];
  provisioningCommands: string[];
  products: string[];
  orderCategories: string[];
  characteristics: { name: string; value: string }[];
}

export const WORD_LISTS = ['actions', 'provisioningCommands', 'products', 'orderCategories'] as const;

export function draftOf({ id, name, category, when }: Rule): DraftRule {
  return {
    key: id,
    id,
    name,
    category,
    everyItem: when.everyItem ?? false,
    actions: when.actions ?? [],
    provisioningCommands: when.provisioningCommands ?? [],
    products: when.products ?? [],
    orderCategories: when.orderCategories ?? [],
    characteristics: Object.entries(when.characteristics ?? {}).map(([name, value]) => ({ name, value })),
  };
}

/** As the API takes and gives it: trimmed, and without what isn't asked for. */
export function ruleOf(draft: DraftRule): Rule {
  const when: Condition = {};
  if (draft.everyItem) when.everyItem = true;
  for (const list of WORD_LISTS) if (draft[list].length > 0) when[list] = draft[list];
  if (draft.characteristics.length > 0) {
    when.characteristics = Object.fromEntries(
      draft.characteristics.map(({ name, value }) => [name.trim(), value.trim()]),
    );
  }
  return { id: draft.id.trim(), name: draft.name.trim(), category: draft.category, when };
}

/** A new rule whose id none of the others has. It is put before the others, where it can match. */
export function newRule(others: DraftRule[]): DraftRule {
  const taken = new Set(others.flatMap(({ id, key }) => [id, key]));
  let number = others.length + 1;
  while (taken.has(`rule-${number}`)) number++;
  const id = `rule-${number}`;
  return { ...draftOf({ id, name: '', category: 'provide', when: {} }), actions: ['add'] };
}

/** The rules with the one at a place moved by one. */
export function moved<T>(rules: T[], from: number, to: number): T[] {
  if (to < 0 || to >= rules.length) return rules;
  const changed = [...rules];
  changed.splice(to, 0, ...changed.splice(from, 1));
  return changed;
}

export function sameRules(one: Rule[], other: Rule[]) {
  return JSON.stringify(one.map(draftOf).map(ruleOf)) === JSON.stringify(other.map(draftOf).map(ruleOf));
}

/** True for a rule that every order matches, so that those below it are never tried. */
export function matchesAll({ characteristics, ...rule }: DraftRule) {
  return characteristics.length === 0 && WORD_LISTS.every((list) => rule[list].length === 0);
}
