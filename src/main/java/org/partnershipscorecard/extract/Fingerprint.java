package org.partnershipscorecard.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over fields, each written with its length so that no two lists of fields read the same.
 */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Fingerprint add(@Nullable Object field) {
    String text = field == null ? "" : field.toString();
    String counted = (field == null ? "-" : text.length()) + ":" + text;
    digest.update(counted.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** 64 lower-case hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
