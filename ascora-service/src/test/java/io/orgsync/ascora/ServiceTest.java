package io.orgsync.ascora;

import static io.restassured.RestAssured.given;

import io.orgsync.ascora.testing.AscoraSimulatorTestResource;
import io.orgsync.devkit.quarkus.DatabaseTestResource;
import io.orgsync.devkit.quarkus.TokenTestResource;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.common.WithTestResource;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What every test of the running service needs. */
@WithTestResource(DatabaseTestResource.class)
@WithTestResource(TokenTestResource.class)
@WithTestResource(AscoraSimulatorTestResource.class)
abstract class ServiceTest {

    static final UUID ORGANIZATION = UUID.fromString("6a1f0b9c-2d3e-4f50-8a6b-7c8d9e0f1a2b");

    TokenIssuer tokens;

    RequestSpecification as(String... groups) {
        return with(TokenRequest.of(ORGANIZATION).groups(groups));
    }

    RequestSpecification with(TokenRequest token) {
        return given().auth().oauth2(tokens.token(token));
    }
}
