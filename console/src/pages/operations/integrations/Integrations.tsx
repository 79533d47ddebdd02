import { PageHeader } from '@/ui/PageHeader';

export function Integrations() {
  return <PageHeader title="Integrations" />;
}
