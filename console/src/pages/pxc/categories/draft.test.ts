import { expect, test } from 'vitest';
import type { Rule } from '../queries';
import { conditionsOf } from './conditions';
import { draftOf, matchesAll, moved, newRule, ruleOf, sameRules } from './draft';
import { problemsOf } from './problems';

const rule: Rule = {
  id: 'new-build',
  name: 'New line',
  category: 'newBuild',
  when: { everyItem: true, actions: ['add'], characteristics: { newSite: 'true' } },
};

test('a rule that was only looked at is given back as it came', () => {
  expect(ruleOf(draftOf(rule))).toEqual(rule);
  expect(sameRules([rule], [{ ...rule, when: { ...rule.when, products: [] } }])).toBe(true);
});

test('blanks around what was typed are not sent', () => {
  const typed = { ...draftOf(rule), name: ' New line ', characteristics: [{ name: ' a ', value: ' b ' }] };
  expect(ruleOf(typed)).toMatchObject({ name: 'New line', when: { characteristics: { a: 'b' } } });
});

test('a rule moves by one place and never over the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

test('a new rule has an id that no other has, also when one was taken away', () => {
  const others = ['a', 'rule-3'].map((id) => draftOf({ ...rule, id }));
  expect(newRule(others).id).toBe('rule-4');
});

test('a rule without conditions matches every order', () => {
  expect(matchesAll(draftOf({ ...rule, when: {} }))).toBe(true);
  expect(matchesAll(draftOf(rule))).toBe(false);
  expect(conditionsOf(draftOf({ ...rule, when: {} }))).toEqual(['Any order']);
});

test('conditions are said in words', () => {
  const when = { everyItem: true, actions: ['add', 'modify', 'delete'], orderCategories: ['newSite'] };
  expect(conditionsOf(draftOf({ ...rule, when }))).toEqual([
    'Every item',
    'Action add, modify or delete',
    'Order category newSite',
  ]);
});

test('an id that comes twice, a name that is missing and a nameless characteristic are told where they are', () => {
  const first = draftOf(rule);
  const second = { ...draftOf(rule), key: 'x', name: ' ', characteristics: [{ name: '', value: '1' }] };
  expect(problemsOf([first, second])).toEqual({
    'new-build': { id: 'Another rule has this id.' },
    x: {
      id: 'Another rule has this id.',
      name: 'Say in a few words what the rule is for.',
      characteristics: 'Name the characteristic, or take the line away.',
    },
  });
  expect(problemsOf([first])).toEqual({});
});
