/** An item of an order as far as it can be told from what PXC sent, which is read tolerantly. */
export interface Item {
  id: string;
  action?: string;
  state?: string;
  product?: string;
  /** Where it is installed, in one line. */
  place?: string;
  appointment?: string;
  characteristics: [name: string, value: string][];
}

type Json = Record<string, unknown>;

/** The items of every depth, in their order: TMF622 v4 and v5 write places and attributes differently. */
export function itemsOf(raw: Json): Item[] {
  const items = objects(raw.productOrderItem ?? raw.orderItem);
  return items.flatMap((item, place) => [read(item, place), ...itemsOf(item)]);
}

function read(item: Json, place: number): Item {
  const product = object(item.product);
  return {
    id: text(item.id) ?? String(place + 1),
    action: text(item.action),
    state: text(item.state),
    product: text(product.name) ?? text(object(item.productOffering).name) ?? text(product.id),
    place: placeOf(object(objects(product.place)[0])),
    appointment: text(object(item.appointment).date),
    characteristics: objects(product.productCharacteristic ?? product.characteristic).flatMap(
      ({ name, value }) => {
        const known = text(name);
        return known ? [[known, text(value) ?? JSON.stringify(value)] as [string, string]] : [];
      },
    ),
  };
}

function placeOf(place: Json): string | undefined {
  const address = { ...place, ...object(place.place) };
  const parts = ['buildingName', 'streetNr', 'streetName', 'locality', 'postcode'].map((name) =>
    text(address[name]),
  );
  const uprn = text(address.uprn);
  return [...parts, uprn && `UPRN ${uprn}`].filter(Boolean).join(', ') || undefined;
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object).filter((one) => Object.keys(one).length > 0) : [];
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
