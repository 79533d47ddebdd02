import { PageHeader } from '@/ui/PageHeader';

export function Workflows() {
  return <PageHeader title="Workflows" />;
}
