package org.partnershipscorecard.extract;

/**
 * How much of a file is looked at before it is refused. Generous beside any real return, small
 * beside the memory of an office computer: a hostile or broken file is refused within seconds and
 * harms no other.
 *
 * @param fileBytes of a file on disk
 * @param unpackedBytes of one part of a workbook, unpacked
 * @param textBytes of a workbook's shared texts or styles, unpacked, which are held in memory
 * @param workbookParts files inside a workbook
 * @param sheets of a workbook
 * @param rows below a header
 * @param recordCharacters of one record of a text file, quoted line breaks included
 * @param cellCharacters of one cell; Excel's own limit
 * @param columns of a row
 * @param headerWithin rows of a sheet, blank ones left out, within which its header must stand
 * @param headerDepth rows that one header may take
 * @param elementDepth of elements inside one another in an XML file
 * @param recordElements elements of one record of an XML file
 * @param sniffedBytes read to tell what a file is
 */
public record Limits(
    long fileBytes,
    long unpackedBytes,
    long textBytes,
    int workbookParts,
    int sheets,
    int rows,
    int recordCharacters,
    int cellCharacters,
    int columns,
    int headerWithin,
    int headerDepth,
    int elementDepth,
    int recordElements,
    int sniffedBytes) {

  /** Those that hold where nothing else is configured. */
  public static final Limits USUAL =
      new Limits(
          512L << 20,
          512L << 20,
          64L << 20,
          900,
          100,
          1_000_000,
          1 << 20,
          32_767,
          2_000,
          30,
          3,
          40,
          20_000,
          1 << 16);

  private static volatile Limits inForce = USUAL;

  /** The limits that files are read within. */
  public static Limits inForce() {
    return inForce;
  }

  /** Puts other limits in force, for the whole process: before anything is read. */
  public static void putInForce(Limits limits) {
    inForce = limits;
  }
}
