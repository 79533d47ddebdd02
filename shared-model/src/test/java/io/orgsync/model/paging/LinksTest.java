package io.orgsync.model.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final String QUERY = "state=held%20up&limit=10&offset=20";

    private static Page<String> rows(int count, long total) {
        return new Page<>(Collections.nCopies(count, "row"), total);
    }

    private static List<String> links(String query, PageRequest asked, Page<?> page) {
        return Links.of("/api/pxc/orders", Optional.ofNullable(query), asked, page);
    }

    @Test
    void page_in_the_middle_leads_everywhere_with_the_same_filters() {
        assertThat(links(QUERY, PageRequest.of(10, 20), rows(10, 45)))
                .containsExactly(
                        "</api/pxc/orders?state=held%20up&limit=10&offset=0>; rel=\"first\"",
                        "</api/pxc/orders?state=held%20up&limit=10&offset=10>; rel=\"prev\"",
                        "</api/pxc/orders?state=held%20up&limit=10&offset=30>; rel=\"next\"",
                        "</api/pxc/orders?state=held%20up&limit=10&offset=40>; rel=\"last\"");
    }

    @Test
    void only_page_leads_nowhere_else() {
        assertThat(links(null, PageRequest.of(50, 0), rows(3, 3)))
                .containsExactly(
                        "</api/pxc/orders?offset=0>; rel=\"first\"", "</api/pxc/orders?offset=0>; rel=\"last\"");
    }

    @Test
    void empty_list_has_a_first_page() {
        assertThat(links(null, PageRequest.of(50, 0), Page.empty()))
                .containsExactly(
                        "</api/pxc/orders?offset=0>; rel=\"first\"", "</api/pxc/orders?offset=0>; rel=\"last\"");
    }

    @Test
    void full_last_page_has_no_next() {
        assertThat(links(null, PageRequest.of(10, 10), rows(10, 20)))
                .noneMatch(link -> link.contains("next"))
                .contains("</api/pxc/orders?offset=10>; rel=\"last\"");
    }

    @Test
    void keyset_page_leads_on_by_cursor() {
        Cursor next = Cursor.after("k");
        PageRequest asked = new PageRequest(10, 0, Optional.of(Cursor.after("j")));
        Page<String> page = new Page<>(List.of("k"), 99, Optional.of(next));
        assertThat(links("cursor=abc&limit=10", asked, page))
                .containsExactly(
                        "</api/pxc/orders?limit=10>; rel=\"first\"",
                        "</api/pxc/orders?limit=10&cursor=" + next.encoded() + ">; rel=\"next\"");
    }
}
