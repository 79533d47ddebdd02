import { describe, expect, it } from 'vitest';
import { exampleOf, parseItems, type Operation } from './batchItems';

const csv = (text: string, operation: Operation = 'create') =>
  parseItems(text, { operation, resource: 'customer', notation: 'csv' });
const json = (value: unknown, operation: Operation = 'create') =>
  parseItems(typeof value === 'string' ? value : JSON.stringify(value), {
    operation,
    resource: 'customer',
    notation: 'json',
  });

describe('items of a batch', () => {
  it('are the rows of a table; blank cells say nothing', () => {
    expect(csv('firstName,email\nMia,mia@example.test\n"Tran, Lee",\n')).toEqual({
      faults: [],
      items: [
        { itemId: '1', resource: 'customer', data: { firstName: 'Mia', email: 'mia@example.test' } },
        { itemId: '2', resource: 'customer', data: { firstName: 'Tran, Lee' } },
      ],
    });
  });

  it('may name what they are known by', () => {
    expect(csv('itemId,id,resource,status\na,J1,job,completed', 'update').items).toEqual([
      { itemId: 'a', id: 'J1', resource: 'job', data: { status: 'completed' } },
    ]);
  });

  it('may be complete in JSON', () => {
    const item = { itemId: 'x', resource: 'job', data: { reportId: 'r', customFields: { Zone: '7' } } };
    expect(json([item]).items).toEqual([item]);
    expect(json([{ email: 'a@b.test' }]).items).toEqual([
      { itemId: '1', resource: 'customer', data: { email: 'a@b.test' } },
    ]);
  });

  it('hold nothing but the id to be read again', () => {
    expect(csv('id\nJ1', 'sync').items).toEqual([{ itemId: '1', resource: 'customer', id: 'J1' }]);
  });

  it('decide conflicts by field', () => {
    expect(csv('id,resolution,phone\n17,merge,remote', 'resolve').items).toEqual([
      { itemId: '1', id: '17', data: { resolution: 'merge', fields: { phone: 'remote' } } },
    ]);
    expect(csv('id,resolution\n17,local', 'resolve').items[0]?.data).toEqual({ resolution: 'local' });
  });

  it('are not sent while something is wrong', () => {
    expect(csv('firstName,email\nMia').faults[0]).toMatch(/^Line 2: /);
    expect(json('[').faults[0]).toMatch(/not JSON/);
    expect(json({}).faults).toEqual(['It must be an array: […].']);
    expect(json([1]).faults).toEqual(['Item 1 is no object.']);
    expect(csv('phone\n123', 'update').faults).toEqual(['Item 1 has no id.']);
    expect(csv('itemId,email\na,x\na,y').faults).toEqual(['Item 2: the itemId a is there already.']);
    expect(json([{ id: '1' }], 'update').faults).toEqual(['Item 1 has no data.']);
    expect(json(Array.from({ length: 1001 }, () => ({ email: 'x' }))).faults).toHaveLength(1);
  });

  it('are none of an empty text', () => {
    expect(csv('  \n')).toEqual({ items: [], faults: [] });
  });

  it('are understood as the examples show them', () => {
    for (const operation of ['create', 'update', 'sync', 'resolve'] as const)
      for (const resource of ['customer', 'job'] as const)
        for (const notation of ['csv', 'json'] as const) {
          const wish = { operation, resource, notation };
          expect(parseItems(exampleOf(wish), wish)).toMatchObject({ faults: [], items: [{ itemId: '1' }] });
        }
  });
});
