import { useNavigate, useSearch } from '@tanstack/react-router';
import { paging } from '@/ui/listSearch';
import { PAGE_SIZE } from '@/ui/DataTable';

/** The page of the monitor’s list, in its address. */
export function usePage() {
  const { page = 1 } = useSearch({ from: '/monitor' });
  const navigate = useNavigate({ from: '/monitor' });
  const onPage = (next: number) =>
    void navigate({
      search: (search) => ({ ...search, page: next > 1 ? next : undefined }),
      resetScroll: false,
    });
  return { page, onPage, paging: paging({ page }, PAGE_SIZE) };
}
