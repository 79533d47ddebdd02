import { apiOf, ended, type JsonClient } from './api';
import type { Demo } from './demo';
import { AscoraSimulator, PxcSimulator } from './simulators';

/** What a test may begin with, made through the services' own APIs. */
export class Connections {
  constructor(private readonly demo: Demo) {}

  private admin(organisation: string): Promise<JsonClient> {
    return apiOf(this.demo, organisation, 'admin');
  }

  /** Connects an account of the organisation's own at the simulated PXC. */
  async connectPxc(
    organisation: string,
    books: { orders?: number; seed?: number } = {},
  ): Promise<{ id: number }> {
    const credentials = await new PxcSimulator(this.demo).open(organisation, books);
    const api = await this.admin(organisation);
    return api.post('/api/integrations', { platformType: 'pxc', name: 'PXC', credentials });
  }

  /** Makes the hourly workflow of an integration with Key Results of its own. */
  async hourlyWorkflow(organisation: string, integrationId: number): Promise<{ id: number; name: string }> {
    const api = await this.admin(organisation);
    const made = await api.post<{ workflow: { id: number; name: string } }>(
      '/api/agents/workflow-templates/pxc-order-polling-hourly/instantiate',
      { integrationId, createKeyResults: true },
    );
    return made.workflow;
  }

  /** Executes a workflow and waits for the end of its run. */
  async execute(organisation: string, workflowId: number): Promise<{ id: number; status: string }> {
    const api = await this.admin(organisation);
    const { runId } = await api.post<{ runId: number }>(`/api/agents/workflows/${workflowId}/execute`);
    return ended(() => api.get<{ id: number; status: string }>(`/api/agents/runs/${runId}`));
  }

  /** PXC connected, the hourly workflow made and executed once. */
  async pollPxc(organisation: string, books: { orders?: number; seed?: number } = {}) {
    const integration = await this.connectPxc(organisation, books);
    const workflow = await this.hourlyWorkflow(organisation, integration.id);
    const run = await this.execute(organisation, workflow.id);
    return { integration, workflow, run };
  }

  /** Connects a tenant of the organisation's own at the simulated Ascora. */
  async connectAscora(
    organisation: string,
    books: { customers?: number; jobs?: number; invoices?: number; seed?: number } = {},
  ): Promise<{ companyCode: string }> {
    const tenant = await new AscoraSimulator(this.demo).open(organisation, books);
    const api = await this.admin(organisation);
    await api.post(`/api/organizations/${organisation}/ascora/connect`, {
      apiUrl: this.demo.ascora.apiUrl,
      apiToken: tenant.token,
      companyCode: tenant.companyCode,
    });
    return { companyCode: tenant.companyCode };
  }

  /** Pulls everything from Ascora and waits for the end. */
  async syncAscora(organisation: string): Promise<void> {
    const api = await this.admin(organisation);
    const path = `/api/organizations/${organisation}/ascora`;
    const { data } = await api.post<{ data: { runId?: number } }>(`${path}/sync/manual`);
    // An answer with a run came before its end.
    if (data.runId !== undefined)
      await ended(
        async () => (await api.get<{ data: { status: string } }>(`${path}/runs/${data.runId}`)).data,
      );
  }
}
