/** What every start is measured against. */
final class Hello {
    private Hello() {}

    public static void main(String[] none) {
        System.out.println("hello");
    }
}
