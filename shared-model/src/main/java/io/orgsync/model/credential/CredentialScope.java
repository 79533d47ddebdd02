package io.orgsync.model.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orgsync.model.tenancy.OrganizationId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The place a ciphertext belongs to. It is authenticated with the ciphertext, so that a value copied into another
 * organisation's row, another connection or another field cannot be read there.
 *
 * @param organization whose credential it is
 * @param connection the connection's unchanging id
 * @param field the field's name, such as {@code client_secret}
 */
public record CredentialScope(OrganizationId organization, String connection, String field) {

    public CredentialScope {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(field, "field");
    }

    /** Each part as UTF-8 behind its length in four bytes, so that no two scopes share one form. */
    byte[] associatedData() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        append(data, organization.toString());
        append(data, connection);
        append(data, field);
        return data.toByteArray();
    }

    private static void append(ByteArrayOutputStream data, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        data.writeBytes(bytes);
    }
}
