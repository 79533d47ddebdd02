import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc, type PxcSchemas } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Run } from './types';

/** What a run may have changed by its end. */
export function useRefreshAfterRun() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['runs', 'workflows', 'schedules', 'key-results', 'orders', 'quarantine'].map((subject) =>
        queries.invalidateQueries({ queryKey: ['pxc', subject] }),
      ),
    );
}

/** Reads again what a change touched; who waits for it shows the new state at once, who doesn't goes on. */
function useRefresh(...subjects: string[]) {
  const queries = useQueryClient();
  return () =>
    Promise.all(subjects.map((subject) => queries.invalidateQueries({ queryKey: ['pxc', subject] })));
}

export function useRunNow() {
  const refresh = useRefresh('runs', 'workflows');
  return useMutation({
    mutationFn: (id: number) =>
      bodyOf(pxc.POST('/api/agents/workflows/{id}/execute', { params: { path: { id } } })),
    onSuccess: () => void refresh(),
  });
}

export function useCancelRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (runId: number): Promise<Run | undefined> => {
      try {
        return await bodyOf(pxc.POST('/api/agents/runs/{runId}/cancel', { params: { path: { runId } } }));
      } catch (error) {
        // It ended meanwhile, which is what was wanted.
        if (error instanceof ProblemError && error.status === 409) return undefined;
        throw error;
      }
    },
    onSuccess: (run, runId) => {
      if (run) queries.setQueryData(['pxc', 'runs', runId], run);
      return queries.invalidateQueries({ queryKey: ['pxc', 'runs'] });
    },
  });
}

export function useChangeWorkflow(id: number) {
  const queries = useQueryClient();
  const refresh = useRefresh('workflows', 'schedules');
  return useMutation({
    mutationFn: (body: PxcSchemas['WorkflowChange']) =>
      bodyOf(pxc.PUT('/api/agents/workflows/{id}', { params: { path: { id } }, body })),
    onSuccess: (workflow) => {
      queries.setQueryData(['pxc', 'workflows', id], workflow);
      void refresh();
    },
    meta: SHOWN_IN_PLACE,
  });
}

export function useEnableWorkflow() {
  const refresh = useRefresh('workflows', 'schedules');
  return useMutation({
    mutationFn: ({ id, isEnabled }: { id: number; isEnabled: boolean }) =>
      bodyOf(pxc.PUT('/api/agents/workflows/{id}', { params: { path: { id } }, body: { isEnabled } })),
    onSettled: refresh,
  });
}

export function useCreateWorkflow() {
  const queries = useQueryClient();
  const refresh = useRefresh('workflows', 'schedules');
  return useMutation({
    mutationFn: (body: PxcSchemas['WorkflowSubmission']) =>
      bodyOf(pxc.POST('/api/agents/workflows', { body })),
    onSuccess: (workflow) => {
      queries.setQueryData(['pxc', 'workflows', workflow.id], workflow);
      void refresh();
    },
    meta: SHOWN_IN_PLACE,
  });
}

export function useDeleteWorkflow() {
  const refresh = useRefresh('workflows', 'schedules', 'runs');
  return useMutation({
    mutationFn: (id: number) =>
      bodyOf(pxc.DELETE('/api/agents/workflows/{id}', { params: { path: { id } } })),
    onSuccess: () => void refresh(),
  });
}

export function useInstantiate() {
  const queries = useQueryClient();
  const refresh = useRefresh('workflows', 'schedules', 'key-results', 'objectives');
  return useMutation({
    mutationFn: async ({ key, body }: { key: string; body: PxcSchemas['TemplateUse'] }) =>
      bodyOf(
        pxc.POST('/api/agents/workflow-templates/{key}/instantiate', { params: { path: { key } }, body }),
      ),
    onSuccess: ({ workflow }) => {
      queries.setQueryData(['pxc', 'workflows', workflow.id], workflow);
      void refresh();
    },
    meta: SHOWN_IN_PLACE,
  });
}

export function useChangeSchedule() {
  const refresh = useRefresh('schedules', 'workflows');
  return useMutation({
    mutationFn: ({ id, body }: { id: number; body: PxcSchemas['ScheduleChange'] }) =>
      bodyOf(pxc.PUT('/api/agents/schedules/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
  });
}

export function useCreateObjective() {
  const refresh = useRefresh('objectives');
  return useMutation({
    mutationFn: (body: PxcSchemas['ObjectiveSubmission']) =>
      bodyOf(pxc.POST('/api/strategy/objectives', { body })),
    onSuccess: refresh,
    meta: SHOWN_IN_PLACE,
  });
}

export function useCreateKeyResult() {
  const refresh = useRefresh('key-results');
  return useMutation({
    mutationFn: (body: PxcSchemas['KeyResultSubmission']) =>
      bodyOf(pxc.POST('/api/strategy/key-results', { body })),
    onSuccess: refresh,
    meta: SHOWN_IN_PLACE,
  });
}

export function useChangeKeyResult(id: number) {
  const refresh = useRefresh('key-results');
  return useMutation({
    mutationFn: (body: PxcSchemas['KeyResultChange']) =>
      bodyOf(pxc.PUT('/api/strategy/key-results/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
    meta: SHOWN_IN_PLACE,
  });
}

export function useReportProgress(id: number) {
  const refresh = useRefresh('key-results');
  return useMutation({
    mutationFn: (body: PxcSchemas['Progress']) =>
      bodyOf(pxc.POST('/api/strategy/key-results/{id}/progress', { params: { path: { id } }, body })),
    onSuccess: refresh,
    meta: SHOWN_IN_PLACE,
  });
}
