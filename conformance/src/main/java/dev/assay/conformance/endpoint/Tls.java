package dev.assay.conformance.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Makes TLS contexts: whom to trust, and the certificate to show. */
public final class Tls {

    private Optional<TrustManager[]> trust = Optional.empty();
    private Optional<KeyManager[]> keys = Optional.empty();

    /** What the JDK trusts, and no certificate of one's own. */
    public Tls() {}

    /**
     * Trusts the authorities of a file and no others.
     *
     * @param file one or more certificates as PEM
     * @throws ConfigurationException if the file cannot be read or holds no certificate
     */
    public Tls trusting(Path file) {
        try {
            Collection<? extends Certificate> authorities = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (authorities.isEmpty()) {
                throw new ConfigurationException("The file " + file + " holds no certificate: PEM is expected.");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            trust = Optional.of(factory.getTrustManagers());
            return this;
        } catch (CertificateException malformed) {
            throw new ConfigurationException("The file " + file + " holds no certificate: PEM is expected.");
        } catch (IOException unreadable) {
            throw unreadable(file);
        } catch (GeneralSecurityException unsupported) {
            throw new ConfigurationException(
                    "The certificates of " + file + " cannot be used: " + unsupported.getMessage() + ".");
        }
    }

    /** Trusts everybody, whoever they say they are. */
    public Tls trustingAnybody() {
        trust = Optional.of(new TrustManager[] {new Anybody()});
        return this;
    }

    /**
     * Shows a certificate to endpoints that ask for one.
     *
     * @param file a certificate with its key as PKCS #12
     * @throws ConfigurationException if the file cannot be read or the password is another
     */
    public Tls showing(Path file, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password.toCharArray());
            keys = Optional.of(factory.getKeyManagers());
            return this;
        } catch (IOException unreadable) {
            if (Files.isReadable(file)) {
                throw new ConfigurationException(
                        "The certificate " + file + " cannot be used: it is no PKCS #12, or has another password.");
            }
            throw unreadable(file);
        } catch (GeneralSecurityException unsupported) {
            throw new ConfigurationException(
                    "The certificate " + file + " cannot be used: " + unsupported.getMessage() + ".");
        }
    }

    private static ConfigurationException unreadable(Path file) {
        return new ConfigurationException(
                "The file " + file + " cannot be read: there is no such file, or it is not yours to read.");
    }

    /** The context; empty where the JDK's own serves. */
    public Optional<SSLContext> context() {
        if (trust.isEmpty() && keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.orElse(null), trust.orElse(null), null);
            return Optional.of(context);
        } catch (GeneralSecurityException unsupported) {
            throw new ConfigurationException("TLS cannot be set up: " + unsupported.getMessage() + ".");
        }
    }

    /** Asks nothing; an extended manager, for the JDK compares host names itself with a plain one. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
