import { JsonClient } from './api';
import type { Demo, PxcCredentials } from './demo';

/** Which calls a fault befalls: docs/development.md has the endpoints and the kinds of faults. */
export interface PxcCalls {
  endpoint?: 'TOKEN' | 'LIST' | 'DETAIL' | 'PING';
  nth?: number;
  /** -1 for ever. */
  times?: number;
  fromOffset?: number;
  untilOffset?: number;
}

export interface AscoraCalls {
  endpoint?: string;
  nth?: number;
  times?: number;
  fromPage?: number;
  untilPage?: number;
}

export type Fault = { kind: string } & Record<string, unknown>;

/** The account that an organisation's tests use at the simulated PXC; nobody else's. */
export function pxcAccountOf(organisation: string): PxcCredentials {
  const short = organisation.slice(0, 8);
  return {
    client_id: `client-${short}`,
    client_secret: `secret-${organisation}`,
    billing_account_id: `acc-${short}`,
  };
}

/** The tenant that an organisation's tests use at the simulated Ascora; nobody else's. */
export function ascoraTenantOf(organisation: string): { companyCode: string; token: string } {
  return { companyCode: `org-${organisation.slice(0, 8)}`, token: `key-${organisation}` };
}

/** Changes the simulated PXC behind the service's back. Faults and orders are those of one organisation's account. */
export class PxcSimulator {
  readonly control: JsonClient;

  constructor(demo: Demo) {
    this.control = new JsonClient(demo.pxc.control);
  }

  /** Registers the organisation's account and fills it with orders. */
  async open(organisation: string, { orders = 60, seed = 7 } = {}): Promise<PxcCredentials> {
    const account = pxcAccountOf(organisation);
    await this.control.post('/accounts', {
      clientId: account.client_id,
      clientSecret: account.client_secret,
      billingAccountIds: [account.billing_account_id],
    });
    await this.control.post('/seed', { account: account.client_id, count: orders, seed });
    return account;
  }

  orders(organisation: string): Promise<{ id: string; state: string }[]> {
    return this.control.get(`/orders?account=${pxcAccountOf(organisation).client_id}`);
  }

  /** Gives an order of the organisation a new state. */
  advance(organisation: string, order: string, state: string): Promise<unknown> {
    return this.control.post(`/orders/${encodeURIComponent(order)}/advance`, {
      account: pxcAccountOf(organisation).client_id,
      state,
    });
  }

  fault(organisation: string, calls: PxcCalls, fault: Fault): Promise<unknown> {
    return this.control.post('/faults', {
      calls: { ...calls, account: pxcAccountOf(organisation).client_id },
      fault,
    });
  }

  /** Lets calls go that a fault of kind gate holds. */
  release(gate: string): Promise<unknown> {
    return this.control.post(`/gates/${gate}/release`);
  }
}

/** Changes the simulated Ascora behind the service's back. Faults and records are those of one organisation's tenant. */
export class AscoraSimulator {
  readonly control: JsonClient;

  constructor(demo: Demo) {
    this.control = new JsonClient(demo.ascora.control);
  }

  /** Registers the organisation's tenant and fills its books. */
  async open(organisation: string, { customers = 12, jobs = 20, invoices = 8, seed = 7 } = {}) {
    const tenant = ascoraTenantOf(organisation);
    await this.control.post('/tenants', { companyCode: tenant.companyCode, key: tenant.token });
    await this.control.post('/seed', { account: tenant.companyCode, customers, jobs, invoices, seed });
    return tenant;
  }

  /** All records of a kind, each with its id and its document. */
  async records<T>(organisation: string, kind: AscoraKind): Promise<{ id: string; document: T }[]> {
    const rows = await this.control.get<{ id: string; raw: string }[]>(
      `/records/${kind}?account=${ascoraTenantOf(organisation).companyCode}`,
    );
    return rows.map(({ id, raw }) => ({ id, document: JSON.parse(raw) as T }));
  }

  /** Adds a record, or replaces the one with its id. */
  put(organisation: string, kind: AscoraKind, document: object): Promise<unknown> {
    return this.control.put(`/records/${kind}?account=${ascoraTenantOf(organisation).companyCode}`, document);
  }

  remove(organisation: string, kind: AscoraKind, id: string): Promise<unknown> {
    return this.control.delete(`/records/${kind}/${id}?account=${ascoraTenantOf(organisation).companyCode}`);
  }

  /** Payments, notes, attachments and subscriptions that were sent to it. */
  written<T = Record<string, unknown[]>>(organisation: string): Promise<T> {
    return this.control.get(`/written?account=${ascoraTenantOf(organisation).companyCode}`);
  }

  fault(organisation: string, calls: AscoraCalls, fault: Fault): Promise<unknown> {
    return this.control.post('/faults', {
      calls: { ...calls, tenant: ascoraTenantOf(organisation).companyCode },
      fault,
    });
  }

  /** Lets calls go that a fault of kind gate holds. */
  release(gate: string): Promise<unknown> {
    return this.control.post(`/gates/${gate}/release`);
  }
}

export type AscoraKind = 'customers' | 'contacts' | 'jobs' | 'invoices';
