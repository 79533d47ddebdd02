import { PageHeader } from '@/ui/PageHeader';

export function KeyResult() {
  return <PageHeader title="KeyResult" />;
}
