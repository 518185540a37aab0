"""What values look like in a notebook."""


def html(messages):
    return "".join(m["content"]["data"].get("text/html", "") for m in messages if m["msg_type"] in ("display_data", "execute_result"))


def test_a_model_shows_its_page(java):
    _, messages = java.run("display(new bouton.dyn.synapses.NMDA(100).tau_decay(80));")
    page = html(messages)
    assert "<h1>NMDA</h1>" in page and "<math" in page and "data:image/png;base64," in page and "tau_decay" in page


def test_a_model_shows_its_page_in_python_too(java):
    reply, messages = java.run("%%python\nimport bouton as bp\nbp.dyn.Expon(3)")
    assert reply["status"] == "ok" and "<h1>Expon</h1>" in html(messages)
