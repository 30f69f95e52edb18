package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's keyed pseudonym of a child (rule R14): HMAC-SHA-256 of the agency's own
 * reference, the first 128 bits in hexadecimal. One key for every extract and year, so that records
 * of one child can be linked; without it no reference can be turned back.
 */
public final class Pseudonym {

  /** Names a file that holds the key. */
  public static final String KEY_FILE = "SCORECARD_PSEUDONYM_KEY_FILE";

  /** Holds the key itself. */
  public static final String KEY = "SCORECARD_PSEUDONYM_KEY";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;
  private static final int BYTES = 16;
  private static final int ID_DIGITS = 8;

  private final SecretKeySpec key;
  private final String keyId;

  private Pseudonym(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.keyId = HexFormat.of().formatHex(digest(key)).substring(0, ID_DIGITS);
  }

  /**
   * With a key.
   *
   * @throws InvalidDefinition when it is shorter than 16 bytes
   */
  public static Pseudonym keyed(String source, String key) {
    byte[] bytes = key.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new InvalidDefinition(
          source, 0, "a pseudonym key needs " + SHORTEST + " characters or more");
    }
    return new Pseudonym(bytes);
  }

  /**
   * With the key that the environment names, the file before the text.
   *
   * @return null when it names none: references are then kept as delivered
   * @throws InvalidDefinition when the file cannot be read or the key is too short
   */
  public static @Nullable Pseudonym of(Map<String, String> environment) {
    String file = environment.get(KEY_FILE);
    if (file != null && !file.isBlank()) {
      try {
        return keyed(KEY_FILE, Files.readString(Path.of(file.strip())));
      } catch (IOException e) {
        throw new InvalidDefinition(KEY_FILE, 0, "names a file that cannot be read");
      }
    }
    return Optional.ofNullable(environment.get(KEY))
        .filter(key -> !key.isBlank())
        .map(key -> keyed(KEY, key))
        .orElse(null);
  }

  /** The first eight digits of the key's SHA-256: tells one key from another, and no more. */
  public String keyId() {
    return keyId;
  }

  /** 32 hexadecimal digits that stand for a reference. */
  String of(String reference) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(reference.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] digest(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
