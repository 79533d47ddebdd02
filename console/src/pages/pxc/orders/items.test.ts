import { expect, test } from 'vitest';
import { itemsOf } from './items';

test('an item of version 5 is read with its nested place', () => {
  const [item] = itemsOf({
    productOrderItem: [
      {
        id: '1',
        action: 'add',
        appointment: { date: '2026-11-27T12:00:00.000Z' },
        product: {
          name: 'C-OR-FTTP',
          place: [{ role: 'installationAddress', place: { postcode: 'LS1 2AB', uprn: '1806' } }],
          productCharacteristic: [{ name: 'provisioningCommand', value: 'Switch' }],
        },
      },
    ],
  });
  expect(item).toEqual({
    id: '1',
    action: 'add',
    state: undefined,
    product: 'C-OR-FTTP',
    place: 'LS1 2AB, UPRN 1806',
    appointment: '2026-11-27T12:00:00.000Z',
    characteristics: [['provisioningCommand', 'Switch']],
  });
});

test('a flat place of version 4, items within items and values that are no text are read too', () => {
  const items = itemsOf({
    productOrderItem: [
      {
        action: 'noChange',
        product: { place: [{ streetNr: 5, streetName: 'High Street', postcode: 'M1 1AA' }] },
        productOrderItem: [
          {
            id: '2',
            product: {
              characteristic: [
                { name: 'size', value: 8 },
                { name: 'x', value: { y: 1 } },
              ],
            },
          },
        ],
      },
    ],
  });
  expect(items.map(({ id, place }) => [id, place])).toEqual([
    ['1', '5, High Street, M1 1AA'],
    ['2', undefined],
  ]);
  expect(items[1]?.characteristics).toEqual([
    ['size', '8'],
    ['x', '{"y":1}'],
  ]);
});

test('whatever is not as agreed gives no item and no error', () => {
  for (const productOrderItem of [undefined, null, 'x', [null, 1, []], {}])
    expect(itemsOf({ productOrderItem })).toEqual([]);
});
