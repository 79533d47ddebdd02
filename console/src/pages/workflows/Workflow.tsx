import { PageHeader } from '@/ui/PageHeader';

export function Workflow() {
  return <PageHeader title="Workflow" />;
}
