package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

  private static final byte[] CONTENT = "measure,café\n".getBytes(StandardCharsets.UTF_8);

  private final StoreFolder folder;
  private final ContentStore contents;

  ContentStoreTest(@TempDir Path below) {
    this.folder = StoreFolder.below(below);
    this.contents = new ContentStore(folder);
  }

  @Test
  void whatIsKeptIsFoundByItsHash() {
    assertThat(contents.text(contents.keep(CONTENT))).isEqualTo("measure,café\n");
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    contents.keep(CONTENT);
    contents.keep(CONTENT.clone());
    try (Stream<Path> files = Files.list(folder.content())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aContentChangedByAnotherHandIsRefused() throws IOException {
    String hash = contents.keep(CONTENT);
    Files.writeString(folder.content().resolve(hash), "measure,other\n");
    assertThatThrownBy(() -> contents.text(hash))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("store/content/" + hash + " was changed by another hand");
  }

  @Test
  void aMissingContentIsNamed() {
    String hash = Sha256.of("never kept");
    assertThatThrownBy(() -> contents.text(hash))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("store/content/" + hash + " is missing");
  }

  @Test
  void theStoreIsClosedToOthers() throws IOException {
    for (Path path : new Path[] {folder.records(), folder.content(), folder.tmp()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
  }
}
