package io.orgsync.ascora.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.ascora.pull.StreamName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedRecordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "JOBS      | {\"jobId\":\"A-1\",\"jobNumber\":\" J4 \"}                       | number:J4",
                "JOBS      | {\"JobNumber\":\"J4\",\"siteCustomer\":{\"id\":\"c\"}}           | number:J4",
                "JOBS      | {\"jobId\":\"A-1\",\"jobNumber\":null}                           | id:a-1",
                "JOBS      | {\"event\":{\"job\":{\"jobNumber\":7}}}                          | number:7",
                "JOBS      | {\"id\":\"x\"}                                                   | ``",
                "CUSTOMERS | {\"customerId\":\"C-1\"}                                         | id:c-1",
                "CUSTOMERS | [{\"customerId\":\"C-1\"},{\"customerId\":\"C-2\"}]              | id:c-1",
                "CUSTOMERS | \"C-1\"                                                          | ``",
                "INVOICES  | {\"id\":\"I-1\",\"invoiceNumber\":\"Inv1\"}                      | number:Inv1",
                "INVOICES  | {\"data\":{\"job\":{\"id\":\"j\"},\"invoiceId\":\"I-1\"}}        | id:i-1",
                "INVOICES  | {\"id\":\"I-1\"}                                                 | ``"
            })
    void record_is_found_wherever_the_body_names_it(StreamName stream, String body, String key)
            throws JsonProcessingException {
        assertThat(NamedRecord.in(new ObjectMapper().readTree(body), stream).key())
                .isEqualTo(key);
    }
}
