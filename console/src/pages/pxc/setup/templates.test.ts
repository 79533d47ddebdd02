import { expect, test } from 'vitest';
import { chosen, CREATE, firstChoice, pickedTwice } from './templates';

const template = {
  keyResults: [
    { name: 'provide', title: 'PXC Provide orders today' },
    { name: 'cease', title: 'PXC Cease orders today' },
  ],
};

test('a Key Result that is there is picked, and the others are made', () => {
  const choice = firstChoice(template, [{ id: 7, title: 'PXC Cease orders today' }]);
  expect(choice).toEqual({ provide: CREATE, cease: '7' });
  expect(chosen(choice)).toEqual({ keyResults: { cease: 7 }, createKeyResults: true });
});

test('when all are picked none is made', () => {
  expect(chosen({ provide: '1', cease: '2' })).toEqual({
    keyResults: { provide: 1, cease: 2 },
    createKeyResults: false,
  });
});

test('one Key Result for two counts is noticed, several new ones are not', () => {
  expect(pickedTwice({ provide: '1', cease: '1' })).toEqual(['1']);
  expect(pickedTwice({ provide: CREATE, cease: CREATE })).toEqual([]);
});
