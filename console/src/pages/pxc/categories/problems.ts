import { WORD_LISTS, type DraftRule } from './draft';

export type RuleProblems = Partial<Record<keyof DraftRule, string>>;

/** What is wrong with the rules, by the key of the rule; empty when they can be tried and saved. */
export function problemsOf(rules: DraftRule[]): Record<string, RuleProblems> {
  const found = rules.map((rule): [string, RuleProblems] => [rule.key, of(rule, rules)]);
  return Object.fromEntries(found.filter(([, problems]) => Object.keys(problems).length > 0));
}

function of(rule: DraftRule, all: DraftRule[]): RuleProblems {
  const problems: RuleProblems = {};
  const id = rule.id.trim();
  if (!rule.name.trim()) problems.name = 'Say in a few words what the rule is for.';
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(id)) {
    problems.id = 'Use 1 to 64 letters, digits, dots, dashes or underscores.';
  } else if (all.some((other) => other.key !== rule.key && other.id.trim() === id)) {
    problems.id = 'Another rule has this id.';
  }
  for (const list of WORD_LISTS) {
    if (rule[list].some((word) => word.length > 100))
      problems[list] = 'Each must have at most 100 characters.';
  }
  const names = rule.characteristics.map(({ name }) => name.trim().toLowerCase());
  if (names.includes('')) problems.characteristics = 'Name the characteristic, or take the line away.';
  else if (new Set(names).size < names.length)
    problems.characteristics = 'Each characteristic can be named once.';
  return problems;
}
