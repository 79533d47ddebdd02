package io.orgsync.model.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.net.TrustOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities that Java trusts, and further ones besides. */
final class TrustedCertificates {

    private TrustedCertificates() {}

    static TrustOptions with(String pem) {
        try {
            return TrustOptions.wrap(trusting(javasOwnAnd(further(pem))));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("The trusted certificates are not readable PEM.", unreadable);
        }
    }

    private static Collection<? extends Certificate> further(String pem) throws GeneralSecurityException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(UTF_8)));
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("The trusted certificates hold no certificate.");
        }
        return certificates;
    }

    private static KeyStore javasOwnAnd(Collection<? extends Certificate> further)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        List<Certificate> all =
                Stream.<Certificate>concat(javasOwn(), further.stream()).toList();
        for (int index = 0; index < all.size(); index++) {
            store.setCertificateEntry(Integer.toString(index), all.get(index));
        }
        return store;
    }

    private static Stream<X509Certificate> javasOwn() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    private static TrustManagerFactory trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
