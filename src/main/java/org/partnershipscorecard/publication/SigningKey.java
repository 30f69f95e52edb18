package org.partnershipscorecard.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ed25519 signatures (RFC 8032) with keys in PEM files, as {@code openssl genpkey -algorithm
 * ed25519} and {@code openssl pkey -pubout} write them.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private SigningKey() {}

  /**
   * Signs a text.
   *
   * @param privateKey a PEM file with a PKCS #8 private key
   * @return in base 64
   * @throws IllegalArgumentException when the file cannot be read or holds no such key
   */
  public static String sign(String text, Path privateKey) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(block(privateKey, "PRIVATE KEY")));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(privateKey + " holds no Ed25519 private key", e);
    }
  }

  /**
   * Whether a text was signed with the private half of a key.
   *
   * @param publicKey a PEM file with the public half
   * @throws IllegalArgumentException when the file cannot be read or holds no such key
   */
  public static boolean isSigned(String text, String signature, Path publicKey) {
    PublicKey key;
    try {
      key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(block(publicKey, "PUBLIC KEY")));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(publicKey + " holds no Ed25519 public key", e);
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException notOne) {
      return false;
    }
  }

  private static byte[] block(Path file, String kind) {
    try {
      Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
      while (block.find()) {
        if (block.group(1).equals(kind)) {
          return Base64.getMimeDecoder().decode(block.group(2));
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the key " + file + " cannot be read", e);
    }
    throw new IllegalArgumentException(file + " has no PEM block " + kind);
  }
}
