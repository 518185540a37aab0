"""Comms both ways, widgets of protocol 2.1, and sliders that turn a network while it runs."""

import time

from conftest import result, text


def send(kernel, msg_type, content, metadata=None):
    message = kernel.client.session.msg(msg_type, content, metadata=metadata)
    kernel.client.shell_channel.send(message)
    return message["header"]["msg_id"]


def say(kernel, comm_id, data, timeout=60):
    """Sends a comm_msg; returns what was published until its idle."""
    return kernel.published(send(kernel, "comm_msg", {"comm_id": comm_id, "data": data}), timeout)


def move(kernel, comm_id, **state):
    return say(kernel, comm_id, {"method": "update", "state": state, "buffer_paths": []})


def of_type(messages, msg_type):
    return [m for m in messages if m["msg_type"] == msg_type]


def opened(messages, model):
    found = [m["content"] for m in of_type(messages, "comm_open") if m["content"]["data"]["state"]["_model_name"] == model]
    assert len(found) == 1, [m["content"] for m in of_type(messages, "comm_open")]
    return found[0]


def wait_for(kernel, wanted, timeout=60):
    """The first IOPub message that fits."""
    deadline = time.monotonic() + timeout
    while True:
        message = kernel.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
        if wanted(message):
            return message


def test_an_unknown_target_is_closed(java):
    messages = java.published(send(java, "comm_open", {"comm_id": "nobody", "target_name": "no.such", "data": {}}))
    assert [m["content"]["comm_id"] for m in of_type(messages, "comm_close")] == ["nobody"]


def test_comms_go_both_ways(java):
    java.run("""comms().register("shout", (comm, first) -> {
        comm.onMessage(m -> { System.out.println("heard"); comm.send(Map.of("loud", m.data().get("word").toString().toUpperCase())); });
        comm.onClose(m -> System.out.println("gone"));
        comm.send(Map.of("hello", first.data()));
    });""")
    messages = java.published(send(java, "comm_open", {"comm_id": "c1", "target_name": "shout", "data": {"x": [1, 2.5, "a", True]}}))
    assert of_type(messages, "comm_msg")[0]["content"]["data"] == {"hello": {"x": [1, 2.5, "a", True]}}
    info = send(java, "comm_info_request", {"target_name": "shout"})
    assert java.reply("shell", info)["content"]["comms"] == {"c1": {"target_name": "shout"}}
    answer = of_type(say(java, "c1", {"word": "spike"}), "comm_msg")[0]
    assert answer["content"] == {"comm_id": "c1", "data": {"loud": "SPIKE"}} and answer["parent_header"]["msg_type"] == "comm_msg"
    send(java, "comm_close", {"comm_id": "c1", "data": {}})
    wait_for(java, lambda m: m["msg_type"] == "stream" and "gone" in m["content"]["text"])
    info = send(java, "comm_info_request", {"target_name": "shout"})
    assert java.reply("shell", info)["content"]["comms"] == {}


def test_what_a_handler_throws_is_shown_in_the_cell_of_the_comm(java):
    _, made = java.run('var bad = comms().open("page", Map.of()); bad.onMessage(m -> { throw new IllegalStateException("oh no"); });')
    bad = of_type(made, "comm_open")[0]["content"]["comm_id"]
    java.run("1 + 1")
    say_id = send(java, "comm_msg", {"comm_id": bad, "data": {}})
    shown = wait_for(java, lambda m: m["msg_type"] == "stream" and "oh no" in m["content"]["text"])
    assert shown["content"]["name"] == "stderr" and shown["parent_header"]["msg_id"] == made[0]["parent_header"]["msg_id"] != say_id
    assert java.run("2 + 2")[0]["status"] == "ok"


def test_a_message_is_handled_while_a_cell_runs(java):
    _, made = java.run('var gate = new java.util.concurrent.CountDownLatch(1); comms().open("gate", Map.of()).onMessage(m -> gate.countDown());')
    gate = of_type(made, "comm_open")[0]["content"]["comm_id"]
    waits = java.client.execute('System.out.println("waiting"); gate.await(); 7')
    java.wait_for_text("waiting")
    send(java, "comm_msg", {"comm_id": gate, "data": {}})
    assert java.reply("shell", waits)["content"]["status"] == "ok"


def test_a_slider_has_a_model_a_view_and_a_value(java):
    _, messages = java.run('var s = new FloatSlider("g", 2, 0, 5, 0.1); s')
    slider = opened(messages, "FloatSliderModel")
    state = slider["data"]["state"]
    assert slider["target_name"] == "jupyter.widget" and of_type(messages, "comm_open")[-1]["metadata"] == {"version": "2.1.0"}
    assert (state["_model_module"], state["_model_module_version"]) == ("@jupyter-widgets/controls", "2.0.0")
    assert (state["value"], state["min"], state["max"], state["description"]) == (2, 0, 5, "g")
    names = {m["content"]["comm_id"]: m["content"]["data"]["state"]["_model_name"] for m in of_type(messages, "comm_open")}
    assert names[state["layout"].removeprefix("IPY_MODEL_")] == "LayoutModel"
    assert names[state["style"].removeprefix("IPY_MODEL_")] == "SliderStyleModel"
    data = of_type(messages, "execute_result")[0]["content"]["data"]
    assert data["application/vnd.jupyter.widget-view+json"] == {"version_major": 2, "version_minor": 0, "model_id": slider["comm_id"]}
    assert data["text/plain"] == "FloatSlider(description=g, value=2.0, min=0.0, max=5.0)"
    echo = of_type(move(java, slider["comm_id"], value=3.5), "comm_msg")[0]["content"]["data"]
    assert echo["method"] == "echo_update" and echo["state"] == {"value": 3.5}
    assert result(java.run("s.value()")[1]) == "3.5"
    move(java, slider["comm_id"], value=99)
    assert result(java.run("s.value()")[1]) == "5.0"
    _, messages = java.run("s.value(1);")
    assert of_type(messages, "comm_msg")[0]["content"]["data"] == {"method": "update", "state": {"value": 1.0}, "buffer_paths": []}
    states = say(java, slider["comm_id"], {"method": "request_state"})
    assert of_type(states, "comm_msg")[0]["content"]["data"]["state"]["value"] == 1.0


def test_a_page_loaded_anew_gets_all_states(java):
    java.run('var late = new IntSlider(0, 10);')
    java.published(send(java, "comm_open", {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}}))
    answer = of_type(say(java, "control", {"method": "request_states"}), "comm_msg")[0]["content"]["data"]
    assert answer["method"] == "update_states"
    assert any(s["model_name"] == "IntSliderModel" and s["state"]["value"] == 5 for s in answer["states"].values())
    assert {s["model_module"] for s in answer["states"].values()} <= {"@jupyter-widgets/controls", "@jupyter-widgets/base"}


def test_buttons_bars_and_boxes(java):
    _, messages = java.run("""var bar = new FloatProgress("rate", 0, 0, 1);
        var label = new Label("idle");
        var go = new Button("Go").onClick(() -> { bar.value(0.5); label.value("clicked"); System.out.println("click"); });
        new VBox(go, new HBox(bar, label))""")
    outer, inner = opened(messages, "VBoxModel"), opened(messages, "HBoxModel")
    assert outer["data"]["state"]["children"][1] == "IPY_MODEL_" + inner["comm_id"] and len(inner["data"]["state"]["children"]) == 2
    button = opened(messages, "ButtonModel")["comm_id"]
    heard = say(java, button, {"method": "custom", "content": {"event": "click"}})
    changed = [m["content"]["data"]["state"] for m in of_type(heard, "comm_msg")]
    assert changed == [{"value": 0.5}, {"value": "clicked"}]


def test_interact_shows_anew_what_a_function_makes(java):
    _, messages = java.run('interact(new FloatSlider("x", 2, 0, 10, 1), x -> x * x);')
    slider = opened(messages, "FloatSliderModel")["comm_id"]
    shown = of_type(messages, "display_data")[-1]["content"]["transient"]["display_id"]
    send(java, "comm_msg", {"comm_id": slider, "data": {"method": "update", "state": {"value": 3}, "buffer_paths": []}})
    again = wait_for(java, lambda m: m["msg_type"] == "update_display_data")
    assert again["content"]["transient"]["display_id"] == shown and again["content"]["data"]["text/plain"] == "9.0"


NETWORK = """import bouton.bench.Coba; import bouton.compile.Precision;
var live = Coba.network(100, 10, Precision.FLOAT64, 1);
var turned = slider(live, "E.tau", 1, 50);
turned"""


def test_a_slider_turns_a_network_that_runs(java):
    _, messages = java.run(NETWORK)
    slider = opened(messages, "FloatSliderModel")
    assert slider["data"]["state"]["description"] == "E.tau"
    before = float(result(java.run('live.knob("E.tau").get()')[1]))
    assert slider["data"]["state"]["value"] == before
    running = java.client.execute('System.out.println("running"); live.run(6e8);')
    java.wait_for_text("running")
    msg = send(java, "comm_msg", {"comm_id": slider["comm_id"], "data": {"method": "update", "state": {"value": 7.5}, "buffer_paths": []}})
    wait_for(java, lambda m: m["msg_type"] == "status" and m["content"]["execution_state"] == "idle" and m["parent_header"]["msg_id"] == msg)
    java.interrupt()
    assert java.reply("shell", running)["content"]["status"] == "error"
    assert result(java.run('live.knob("E.tau").get()')[1]) == "7.5"


def test_a_value_out_of_range_is_refused_aloud(java):
    _, messages = java.run('var wide = slider(live, "E.tau_ref", -5, 50); wide')
    slider = opened(messages, "FloatSliderModel")["comm_id"]
    send(java, "comm_msg", {"comm_id": slider, "data": {"method": "update", "state": {"value": -3}, "buffer_paths": []}})
    shown = wait_for(java, lambda m: m["msg_type"] == "stream" and m["content"]["name"] == "stderr")
    assert "tau_ref must be" in shown["content"]["text"]
    assert float(result(java.run("wide.value()")[1])) >= 0
    reply, _ = java.run('slider(live, "E.tua", 1, 2)')
    assert reply["status"] == "error" and "tau" in reply["evalue"]
    assert text(java.run('System.out.print("on")')[1]) == "on"
