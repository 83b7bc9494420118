$version: "2.0"

namespace example.hostile

use aws.protocols#restJson1

/// Kept: *stressed*, [a link](https://example.com/page), [no link](javascript:alert(1)).
///
/// <script>globalThis.hacked = 1</script>
/// <img src="https://example.com/spy.png" onerror="alert(1)"><iframe src="https://example.com"></iframe>
@title("</title><script>globalThis.hacked = 2</script>")
@restJson1
service Hostile {
    version: "\"><script>globalThis.hacked = 3</script>"
    operations: [Put]
}

/// ![spy](https://example.com/spy.png) <a href="#" onclick="alert(1)">click</a> <style>* { display: none }</style>
@http(method: "PUT", uri: "/things/{name}")
@idempotent
operation Put {
    input := {
        /// <svg onload=alert(1)> & "quoted" 'quoted' `<code>`
        @required
        @httpLabel
        @pattern("^</code><script>globalThis.hacked = 4</script>$")
        name: String

        text: Text = "</script><script>globalThis.hacked = 5</script>"
    }
}

enum Text {
    ODD = "</script><script>globalThis.hacked = 5</script>"
}

apply Put @examples([
    {
        title: "<b onclick='alert(1)'>It's</b>"
        documentation: "<script>globalThis.hacked = 6</script>"
        input: { name: "</code><script>globalThis.hacked = 4</script>", text: "</script><script>globalThis.hacked = 5</script>" }
    }
])
