import { PageHeader } from '@/ui/PageHeader';

export function KeyResults() {
  return <PageHeader title="KeyResults" />;
}
