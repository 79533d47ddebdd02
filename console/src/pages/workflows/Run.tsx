import { PageHeader } from '@/ui/PageHeader';

export function Run() {
  return <PageHeader title="Run" />;
}
