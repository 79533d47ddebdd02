package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.tenancy.OrganizationId;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CredentialScopeTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(0, 1));

    @Test
    void associated_data_does_not_change() {
        CredentialScope scope = new CredentialScope(ORGANIZATION, "connection-1", "client_secret");

        assertThat(HexFormat.of().formatHex(scope.associatedData()))
                .isEqualTo("0000002430303030303030302d303030302d303030302d303030302d303030303030303030303031"
                        + "0000000c636f6e6e656374696f6e2d310000000d636c69656e745f736563726574");
    }

    @Property
    void different_scopes_have_different_associated_data(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String connection,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String field,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String otherConnection,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String otherField) {
        CredentialScope one = new CredentialScope(ORGANIZATION, connection, field);
        CredentialScope other = new CredentialScope(ORGANIZATION, otherConnection, otherField);
        Assume.that(!one.equals(other));

        assertThat(one.associatedData()).isNotEqualTo(other.associatedData());
    }
}
