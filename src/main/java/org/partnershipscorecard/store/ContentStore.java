package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Every input that says nothing of a child, kept by its SHA-256, so that any past can be redone.
 */
public final class ContentStore {

  private final Path folder;

  public ContentStore(StoreFolder store) {
    this.folder = store.content();
  }

  /** Keeps a content and gives its SHA-256; the same content is kept once. */
  public String keep(byte[] content) {
    String hash = Sha256.of(content);
    Path kept = folder.resolve(hash);
    if (!Files.exists(kept)) {
      DurableFile.write(kept, content);
    }
    return hash;
  }

  /**
   * A kept content as text.
   *
   * @throws IllegalStateException when it is missing or no longer what it was
   */
  public String text(String hash) {
    return new String(bytes(hash), StandardCharsets.UTF_8);
  }

  /** Whether a content is kept, and is what it was. */
  public boolean has(String hash) {
    Path kept = folder.resolve(hash);
    return Files.isRegularFile(kept) && Sha256.of(kept).equals(hash);
  }

  /**
   * A kept content.
   *
   * @throws IllegalStateException when it is no longer what it was
   * @throws UncheckedIOException when it is missing
   */
  public byte[] bytes(String hash) {
    try {
      byte[] content = Files.readAllBytes(folder.resolve(hash));
      if (!Sha256.of(content).equals(hash)) {
        throw new IllegalStateException("store/content/" + hash + " was changed by another hand");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("store/content/" + hash + " is missing", e);
    }
  }
}
